import { renderToStaticMarkup } from 'react-dom/server';
import { beforeAll, describe, expect, test } from 'vitest';
import { Sheet } from '@/components/handout/sheet/sheet';
import { documentLines } from '@/lib/domain/handout/document-lines';
import type { HandoutDocument } from '@/lib/domain/handout/handout-document';
import { type CompiledLibrary, compileLibrary } from '@/lib/domain/tailoring/compile-library';
import { aProfile } from '@/tests/builders/profile-builder';
import {
  buildSpokenSheet,
  getReviewedLegCramps,
  withoutTranslationsOf,
} from '@/tests/builders/translated-library-builder';

let library: CompiledLibrary;

beforeAll(async () => {
  library = await getReviewedLegCramps();
});

const layouts = ['one', 'columns', 'stacked'] as const;

const someone = aProfile({ conditions: ['ckd-4'], medicines: ['statin'] });

const sheetIn = (choices: object, from = library): HandoutDocument =>
  buildSpokenSheet(from, someone, {
    choices: { unready: 'source-parts', ...choices },
    context: { withDiary: true, address: 'https://desk.example/h/K7Q2' },
  }).document;

const entities: Record<string, string> = { '&amp;': '&', '&#x27;': "'", '&quot;': '"', '&lt;': '<', '&gt;': '>' };

/** Each stretch of text with the language in force where it stands. */
const spokenTexts = (html: string): { language: string; text: string }[] => {
  const open: string[] = [];
  return [...html.matchAll(/<(\/?)([a-z0-9]+)([^>]*)>|([^<]+)/g)].flatMap(([, closing, , attributes = '', text]) => {
    if (text !== undefined) {
      const read = text.replace(/&[a-z#0-9x]+;/g, (entity) => entities[entity] ?? entity);
      return [{ language: open.at(-1) ?? '', text: read }];
    }
    if (closing) open.pop();
    else if (!attributes.endsWith('/')) open.push(/ lang="([^"]+)"/.exec(attributes)?.[1] ?? open.at(-1) ?? '');
    return [];
  });
};

const letters = (text: string): string => text.replace(/\s/g, '');

const bare = (line: string): string => letters(line.replace(/^(•|\d+\.) /, ''));

const textIn = (document: HandoutDocument, language?: string): string =>
  letters(
    spokenTexts(renderToStaticMarkup(<Sheet document={document} />))
      .filter((each) => language === undefined || each.language === language)
      .map(({ text }) => text)
      .join(''),
  );

describe('a sheet in Spanish, alone or with the English', () => {
  test.each(layouts)('says the document’s words, in its order, and no others: %s', (layout) => {
    const document = sheetIn({ layout });
    expect(textIn(document)).toBe(documentLines(document).map(bare).join(''));
  });

  test.each(layouts)('the same where parts have English only: %s', (layout) => {
    const lacking = compileLibrary(withoutTranslationsOf(library.source, ['prevent.active-day', 'redflags.dvt']));
    const document = sheetIn({ layout }, lacking);
    expect(textIn(document)).toBe(documentLines(document).map(bare).join(''));
    expect(textIn(document, 'en')).toContain(letters('Move a little each day'));
  });

  test.each(['columns', 'stacked'] as const)('marks each line with its language: %s', (layout) => {
    const document = sheetIn({ layout });
    const [inEnglish, inSpanish] = [textIn(document, 'en'), textIn(document, 'es')];
    const notIn = (whole: string, other: HandoutDocument) =>
      documentLines(other)
        .map(bare)
        .filter((line) => !whole.includes(line) && !line.startsWith('https:') && line !== '');
    // A row of the diary is of both languages.
    const isRow = (line: string) => /Mon|Lun/.test(line);
    expect(notIn(inEnglish, sheetIn({ language: null })).filter((line) => !isRow(line))).toEqual([]);
    expect(notIn(inSpanish, sheetIn({ layout: 'one' })).filter((line) => !isRow(line))).toEqual([]);
    expect(inEnglish).not.toContain(letters('Busque ayuda'));
    expect(inSpanish).not.toContain(letters('Get help'));
  });
});
