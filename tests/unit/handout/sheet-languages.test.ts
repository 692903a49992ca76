import { beforeAll, describe, expect, test } from 'vitest';
import type { TopicLibrary } from '@/lib/domain/content/topic-library';
import type { Choices } from '@/lib/domain/handout/choices';
import { documentLines } from '@/lib/domain/handout/document-lines';
import { explainUnready } from '@/lib/domain/handout/explain-unready';
import { findLanguageChoiceProblem } from '@/lib/domain/handout/find-language-choice-problem';
import type { HandoutDocument } from '@/lib/domain/handout/handout-document';
import { viewLanguages } from '@/lib/domain/handout/view-languages';
import { proseLines } from '@/lib/domain/readability/prose-lines';
import { compileLibrary } from '@/lib/domain/tailoring/compile-library';
import { aProfile } from '@/tests/builders/profile-builder';
import { theChoices } from '@/tests/builders/selection-builder';
import {
  buildSpokenSheet,
  readTranslatedLegCramps,
  withEverythingReviewed,
  withoutTranslationsOf,
} from '@/tests/builders/translated-library-builder';

let shipped: TopicLibrary;
let reviewed: TopicLibrary;

beforeAll(async () => {
  shipped = await readTranslatedLegCramps();
  reviewed = withEverythingReviewed(shipped);
});

const someone = aProfile({ conditions: ['ckd-4'], medicines: ['statin'] });

const spoken = (library: TopicLibrary, choices: Partial<Choices> = {}, isDemoClinic = false) =>
  buildSpokenSheet(compileLibrary(library), someone, { choices, isDemoClinic });

const blocksOf = ({ parts }: HandoutDocument) => parts.flatMap((part) => (part.kind === 'section' ? part.blocks : []));

const blockOf = (document: HandoutDocument, adviceKey: string) =>
  blocksOf(document).find((block) => block.adviceKey === adviceKey);

const stale = (library: TopicLibrary, blockId: string): TopicLibrary => ({
  ...library,
  translations: library.translations.map((each) =>
    each.blockId === blockId ? { ...each, sourceVersionId: 'an older version' } : each,
  ),
});

const withoutPhrase = (library: TopicLibrary, source: string): TopicLibrary => ({
  ...library,
  phrases: library.phrases.filter((phrase) => phrase.source !== source),
});

describe('what is not ready in a language', () => {
  test('is every text of the sheet while nobody has read any, and each once', () => {
    const { problems } = spoken(shipped);
    expect(new Set(problems.map(({ why }) => why))).toEqual(new Set(['unreviewed']));
    expect(new Set(problems.map(({ place }) => place))).toEqual(new Set(['frame', 'block', 'caution', 'figure']));
    const names = problems.map(({ place, text }) => `${place} ${text}`);
    expect(new Set(names).size).toBe(names.length);
  });

  test('is nothing once all was approved, and in the language that it was written in', () => {
    expect(spoken(reviewed).problems).toEqual([]);
    expect(spoken(shipped, { language: 'en' }).problems).toEqual([]);
    expect(spoken(shipped, { language: null }).problems).toEqual([]);
  });

  test('is everything, elsewhere, that only a demo clinic approved', () => {
    const demo = withEverythingReviewed(shipped, { by: 'A demo reviewer', isDemo: true });
    expect(spoken(demo, {}, true).problems).toEqual([]);
    expect(spoken(demo, {}, false).problems.length).toBeGreaterThan(40);
  });

  test('is a text whose source has changed', () => {
    expect(spoken(stale(reviewed, 'prevent.active-day')).problems).toEqual([
      expect.objectContaining({ place: 'block', adviceKey: 'prevent.active-day', why: 'stale' }),
    ]);
  });

  test('keeps the sheet from being issued until the clinician says what to print', () => {
    const { problems } = spoken(stale(reviewed, 'prevent.active-day'));
    const found = (unready: Choices['unready']) => findLanguageChoiceProblem({ language: 'es', unready }, problems);
    expect(found('refuse')).toMatchObject([{ code: 'language-not-ready', language: 'es' }]);
    expect([found('source-parts'), found('source-sheet')]).toEqual([[], []]);
    expect(explainUnready('es', problems)).toMatch(/^1 text is not ready in Spanish\./);
  });

  test('is counted for each language that the content has something in', () => {
    const library = compileLibrary(stale(reviewed, 'prevent.active-day'));
    const { tailoring, selection } = buildSpokenSheet(library, someone);
    const { known, problems, onlyWhole } = viewLanguages(library, tailoring, selection, { language: 'es' }, false);
    expect(known).toEqual([
      { language: 'en', name: 'English', notReady: 0 },
      { language: 'es', name: 'Spanish', notReady: 1 },
    ]);
    expect([problems.length, onlyWhole]).toEqual([1, false]);
  });
});

describe('a part that is not ready', () => {
  test('is printed in English with a notice for each reader, the rest in Spanish', () => {
    const { document } = spoken(stale(reviewed, 'prevent.active-day'), { unready: 'source-parts' });
    expect(document).toMatchObject({ language: 'es', translatedFrom: 'en', title: 'Calambres en las piernas' });
    expect(blockOf(document, 'prevent.active-day')).toMatchObject({
      language: 'en',
      notices: [
        { language: 'es', text: 'Esta parte está solo en inglés.' },
        { language: 'en', text: 'This part is in English only.' },
      ],
    });
    expect(blocksOf(document).filter(({ language }) => language !== undefined)).toHaveLength(1);
  });

  test('takes its caution with it: both in English, led by the English word', () => {
    const { tailoring, selection } = spoken(reviewed);
    const warned = selection.adviceKeys.find(
      (key) => (tailoring.decisions.get(key)?.cautions.length ?? 0) > 0 && !key.startsWith('redflags'),
    );
    const caution = tailoring.decisions.get(warned ?? '')?.cautions[0]?.text ?? '';
    const { document, problems } = spoken(withoutPhrase(reviewed, caution), { unready: 'source-parts' });
    expect(problems).toMatchObject([{ place: 'caution', why: 'missing', text: caution }]);
    const block = blockOf(document, warned ?? '');
    expect(block).toMatchObject({ language: 'en', cautionWord: 'Take care:' });
    expect(block?.cautions).toContain(caution);
    expect(document.words.caution).toBe('Tenga cuidado:');
  });

  test('with a danger sign keeps it in the box, in English and saying so', () => {
    const { document } = spoken(withoutTranslationsOf(reviewed, ['redflags.dvt']), { unready: 'source-parts' });
    const box = document.parts.find((part) => part.kind === 'get-help');
    const inEnglish = box?.kind === 'get-help' ? box.groups.flatMap(({ inSource }) => inSource ?? []) : [];
    expect(inEnglish.length).toBeGreaterThan(0);
    expect(inEnglish[0]).toMatchObject({ language: 'en', notices: [{ language: 'es' }, { language: 'en' }] });
    expect(box).toMatchObject({ heading: 'Busque ayuda ahora' });
  });
});

describe('a sheet whose frame is not ready', () => {
  test.each([
    'Get help now',
    'Leg cramps',
    'Take care:',
    'Call {{emergencyNumber}} now for:',
    'Draft content, for clinicians to approve before use.',
  ])('is in English as a whole, and says so in both languages: "%s"', (source) => {
    for (const unready of ['source-parts', 'source-sheet', 'refuse'] as const) {
      const { document } = spoken(withoutPhrase(reviewed, source), { unready, layout: 'columns' });
      expect(document).toMatchObject({ language: 'en', title: 'Leg cramps' });
      expect(document.second).toBeUndefined();
      expect(document.notices?.map(({ language }) => language)).toEqual(['es', 'en']);
    }
  });

  test('says it in English alone where the notice itself was not approved', () => {
    const { document } = spoken(shipped, { unready: 'source-sheet' });
    expect(document.notices).toEqual([
      { language: 'en', text: 'This sheet is in English only. Ask us to go through it with you.' },
    ]);
  });

  test('can be had in English as a whole for one part that is not ready', () => {
    const { document } = spoken(stale(reviewed, 'prevent.active-day'), { unready: 'source-sheet' });
    expect(document.language).toBe('en');
    expect(document.notices).toHaveLength(2);
  });
});

describe('a bilingual sheet', () => {
  test('is stacked in large print, whatever was chosen', () => {
    const layoutAt = (printSize: Choices['printSize']) =>
      spoken(reviewed, { layout: 'columns', printSize }).document.second?.layout;
    expect([layoutAt(14), layoutAt(18)]).toEqual(['columns', 'stacked']);
  });

  test('has each drawing once, with both captions', () => {
    const figures = (layout: Choices['layout']) =>
      blocksOf(spoken(reviewed, { layout }).document)
        .flatMap(({ nodes }) => nodes)
        .flatMap((node) => (node.kind === 'figure' ? [node.figure] : []));
    const [one, two] = [figures('one'), figures('columns')];
    expect(two.map(({ figureId }) => figureId)).toEqual(one.map(({ figureId }) => figureId));
    expect(two.every(({ beside }) => beside?.language === 'en')).toBe(true);
  });

  test('pairs all of the text with all of the other where the two are not built alike', () => {
    const merged: TopicLibrary = {
      ...reviewed,
      translations: reviewed.translations.map((each) =>
        each.blockId === 'myth.folk' ? { ...each, body: each.body.slice(0, 1) } : each,
      ),
    };
    const { document } = spoken(merged, { layout: 'stacked' });
    expect(blockOf(document, 'myth.folk')?.nodes.map(({ kind }) => kind)).toEqual(['pair']);
  });

  test('is read for each language by itself', () => {
    const { document } = spoken(reviewed, { layout: 'columns' });
    const english = spoken(reviewed, { language: null }).document;
    expect(proseLines(document, 'en')).toEqual(expect.arrayContaining(proseLines(english)));
    expect(proseLines(document)).toEqual(proseLines(spoken(reviewed).document));
  });

  test('marks what is new in both', () => {
    const toldBefore = { revision: '1', lastSheetAt: '2026-05-03', advice: new Map() };
    const { document } = buildSpokenSheet(compileLibrary(reviewed), someone, {
      choices: theChoices({ language: 'es', layout: 'stacked' }),
      context: { toldBefore },
    });
    expect(documentLines(document).filter((line) => /\((nuevo para usted|new for you)\)$/.test(line)).length).toBe(
      2 * blocksOf(document).length,
    );
  });
});
