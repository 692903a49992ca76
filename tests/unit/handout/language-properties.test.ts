import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { BlockBody, BodyRun } from '@/lib/domain/content/block-body';
import type { TopicLibrary } from '@/lib/domain/content/topic-library';
import { sheetLayouts, unreadyWays } from '@/lib/domain/handout/choices';
import { documentLines } from '@/lib/domain/handout/document-lines';
import type { HandoutDocument } from '@/lib/domain/handout/handout-document';
import type { Profile } from '@/lib/domain/profile/profile';
import { compileLibrary } from '@/lib/domain/tailoring/compile-library';
import { profileArbitrary } from '@/tests/builders/profile-arbitrary';
import {
  type BuiltSpokenSheet,
  buildSpokenSheet,
  readTranslatedLegCramps,
  withEverythingReviewed,
} from '@/tests/builders/translated-library-builder';

const shipped = await readTranslatedLegCramps();

/** Stands in every text that may not be printed, so that one of them on a sheet is seen. */
const stamp = 'NOBODY READ THIS';

const stampRuns = (runs: BodyRun[]): BodyRun[] => [{ kind: 'text', text: stamp, strong: false }, ...runs];

const stampBody = (body: BlockBody): BlockBody =>
  body.map((node) => {
    if (node.kind === 'figure') return node;
    if (node.kind === 'paragraph') return { ...node, runs: stampRuns(node.runs) };
    if (node.kind === 'callout') return { ...node, paragraphs: node.paragraphs.map(stampRuns) };
    return { ...node, items: node.items.map(stampRuns) };
  });

type Fate = 'ready' | 'unreviewed' | 'stale' | 'demo' | 'missing';

/** A library whose texts have come this far; what is not ready carries the stamp. */
const withFates = (fateOf: (index: number) => Fate): TopicLibrary => {
  const keep = <Item extends { reviewedBy: string | null; demoReview: boolean }>(items: Item[], from: number) =>
    items.flatMap((item, at) => {
      const fate = fateOf(from + at);
      if (fate === 'missing') return [];
      const reviewedBy = fate === 'unreviewed' ? null : 'A reviewer';
      return [{ fate, item: { ...item, reviewedBy, demoReview: fate === 'demo' } }];
    });
  return {
    ...shipped,
    translations: keep(shipped.translations, 0).map(({ fate, item }) =>
      fate === 'ready'
        ? item
        : {
            ...item,
            title: stamp,
            body: stampBody(item.body),
            ...(fate === 'stale' && { sourceVersionId: 'an older version' }),
          },
    ),
    // A phrase can't be stale: it goes by its source's words.
    phrases: keep(shipped.phrases, shipped.translations.length).map(({ fate, item }) =>
      fate === 'ready' || fate === 'stale' ? item : { ...item, text: `${stamp} ${item.text}` },
    ),
  };
};

const anyFate = fc.oneof(
  { weight: 30, arbitrary: fc.constant<Fate>('ready') },
  { weight: 1, arbitrary: fc.constantFrom<Fate>('unreviewed', 'stale', 'demo', 'missing') },
);

/** Mostly ready texts; half of the libraries have all phrases, or the frame would hide the rest. */
const anyLibrary = fc
  .record({
    fates: fc.array(anyFate, { minLength: 60, maxLength: 60 }),
    phrasesReady: fc.boolean(),
  })
  .map(({ fates, phrasesReady }) =>
    withFates((index) =>
      phrasesReady && index >= shipped.translations.length ? 'ready' : (fates[index % fates.length] ?? 'ready'),
    ),
  );

const anyChoices = fc.record({ layout: fc.constantFrom(...sheetLayouts), unready: fc.constantFrom(...unreadyWays) });

const holdsFor = (check: (sheet: BuiltSpokenSheet, english: HandoutDocument, profile: Profile) => void) =>
  fc.assert(
    fc.property(profileArbitrary(shipped), anyLibrary, anyChoices, (profile, source, choices) => {
      const library = compileLibrary(source);
      const english = buildSpokenSheet(library, profile, { choices: { language: null } }).document;
      check(buildSpokenSheet(library, profile, { choices }), english, profile);
    }),
    { numRuns: 120 },
  );

const signsOn = ({ parts }: HandoutDocument): number =>
  parts
    .flatMap((part) => (part.kind === 'get-help' ? part.groups : []))
    .reduce((sum, { signs, inSource }) => sum + signs.length + (inSource?.signs.length ?? 0), 0);

const blocksOn = ({ parts }: HandoutDocument) => parts.flatMap((part) => (part.kind === 'section' ? part.blocks : []));

test('no text that is not ready is ever in a document, whatever is chosen for whomever', () => {
  holdsFor(({ document }) => expect(JSON.stringify(document)).not.toContain(stamp));
});

test('every danger sign stands in the box, and every caution beside its advice, in some language', () => {
  holdsFor(({ document }, english) => {
    expect(signsOn(document)).toBe(signsOn(english));
    const cautions = (sheet: HandoutDocument) =>
      blocksOn(sheet)
        .map(({ adviceKey, cautions: { length } }) => `${adviceKey} ${length}`)
        .sort();
    expect(cautions(document)).toEqual(cautions(english));
    expect(
      blocksOn(document).every(({ beside, cautions: { length } }) => !beside || beside.cautions.length === length),
    ).toBe(true);
  });
});

test('what is in another language than the sheet says which, and says so in words', () => {
  holdsFor(({ document, problems }) => {
    const foreign = blocksOn(document).filter(({ language }) => language !== undefined);
    expect(foreign.every(({ notices }) => notices?.length === 2)).toBe(true);
    if (problems.length > 0 && document.language === 'en') expect(document.notices?.length).toBeGreaterThan(0);
  });
});

test('a bilingual sheet holds every line of both sheets that it is made of', () => {
  const library = compileLibrary(withEverythingReviewed(shipped));
  fc.assert(
    fc.property(profileArbitrary(shipped), fc.constantFrom('columns', 'stacked'), (profile, layout) => {
      const linesIn = (choices: object) => documentLines(buildSpokenSheet(library, profile, { choices }).document);
      const both = new Set(linesIn({ layout }));
      const lost = [...linesIn({ language: null }), ...linesIn({})].filter((line) => !both.has(line));
      expect(lost).toEqual([]);
    }),
    { numRuns: 60 },
  );
});
