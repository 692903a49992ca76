import { afterAll, describe, expect, it } from 'vitest';
import { DocumentError, type DocumentProblem } from '@/lib/documents/document-problem';
import { closeRenderPool, paginateInPool, renderPdfInPool } from '@/lib/documents/pdf/render-pool';
import type { Drawing } from '@/lib/domain/content/figure';
import type { DocumentNode, DocumentPart, HandoutDocument } from '@/lib/domain/handout/handout-document';
import { buildBlock, buildDocument, plainRuns } from '@/tests/builders/handout-document-builder';

afterAll(() => closeRenderPool());

const paragraphs = (texts: string[]): DocumentNode[] =>
  texts.map((text) => ({ kind: 'paragraph', runs: plainRuns(text) }));

const section = (nodes: DocumentNode[], title = 'Odd block'): DocumentPart => ({
  kind: 'section',
  sectionId: 'each-day',
  heading: 'Each day',
  blocks: [buildBlock({ title, nodes, cautions: [] })],
});

const sheet = (nodes: DocumentNode[], overrides: Partial<HandoutDocument> = {}): HandoutDocument =>
  buildDocument({ parts: [section(nodes)], ...overrides });

const figure = (drawing: Drawing): DocumentNode => ({
  kind: 'figure',
  figure: { figureId: 'odd', alt: 'An odd drawing.', caption: 'Odd.', drawing },
});

const path = (d: string): Drawing => ({ viewBox: [0, 0, 10, 10], shapes: [{ kind: 'path', d }] });

const diary = (columns: string[]): DocumentPart => ({
  kind: 'diary',
  heading: 'Diary',
  intro: '',
  firstColumn: 'Day',
  columns,
  rows: ['One'],
});

const words = (count: number): string => Array.from({ length: count }, () => 'word').join(' ');

const refused: [string, HandoutDocument, DocumentProblem['code'], string][] = [
  ['text that is turned around', sheet(paragraphs(['a\u202Eb'])), 'text-not-printable', 'Odd block'],
  ['a control character', sheet(paragraphs(['a\u0007b'])), 'text-not-printable', 'Odd block'],
  ['a line break inside a line', sheet(paragraphs(['a\nb'])), 'text-not-printable', 'Odd block'],
  ['half a character', sheet(paragraphs(['a\uD800b'])), 'text-not-printable', 'Odd block'],
  ['a private character', sheet(paragraphs(['a\uE000b'])), 'text-not-printable', 'Odd block'],
  ['a zero-width space', sheet(paragraphs(['a\u200Bb'])), 'text-not-printable', 'Odd block'],
  ['a character that is none', sheet(paragraphs(['a\uFFFEb'])), 'text-not-printable', 'Odd block'],
  ['Chinese', sheet(paragraphs(['每天 2 片'])), 'glyph-missing', 'Odd block'],
  ['a picture character', sheet(paragraphs(['Take this 🩺'])), 'glyph-missing', 'Odd block'],
  ['Thai in the header', sheet([], { header: { clinicName: 'คลินิก', patientLine: '' } }), 'glyph-missing', 'header'],
  ['a word of 100 letters', sheet(paragraphs(['a'.repeat(100)])), 'word-too-long', 'Odd block'],
  ['a word wider than the line', sheet(paragraphs(['W'.repeat(55)]), { printSize: 24 }), 'word-too-long', 'Odd block'],
  [
    'a table too narrow for its words',
    buildDocument({ parts: [diary(words(40).split(' '))] }),
    'word-too-long',
    'Diary',
  ],
  ['a megabyte of text', sheet(paragraphs([words(200_000)])), 'text-too-long', ''],
  ['two thousand paragraphs', sheet(paragraphs(Array.from({ length: 2000 }, () => 'a'))), 'too-many-pieces', ''],
  ['a book', sheet(paragraphs([words(11_000)]), { printSize: 24 }), 'too-many-pages', ''],
  [
    'a drawing without a size',
    sheet([figure({ ...path('M0 0L1 1'), viewBox: [0, 0, 0, Number.NaN] })]),
    'drawing-unprintable',
    'Odd block',
  ],
  ['a drawing of a megabyte', sheet([figure(path('M0 0L1 1'.repeat(130_000)))]), 'drawing-unprintable', 'Odd block'],
];

const accepted: [string, HandoutDocument][] = [
  ['a drawing as thin as a thread', sheet([figure({ ...path('M0 0L1 1'), viewBox: [0, 0, 1, 100_000] })])],
  ['a drawing with a path that goes nowhere', sheet([figure(path('M'))])],
  ['an empty title and no parts', buildDocument({ title: '', parts: [] })],
  [
    'lists, groups and notes with nothing in them',
    buildDocument({
      parts: [
        section([
          { kind: 'bullets', items: [] },
          { kind: 'callout', paragraphs: [] },
        ]),
        { kind: 'get-help', heading: 'Help', groups: [{ urgency: 'emergency', lead: 'Call:', signs: [] }] },
        { kind: 'note', heading: 'Note', paragraphs: [] },
        { kind: 'closing', lines: [] },
        diary([]),
      ],
    }),
  ],
  ['fifty-five kilobytes in one paragraph', sheet(paragraphs([words(11_000)]))],
  ['a title of a page', buildDocument({ title: words(300), printSize: 24 })],
  [
    'an emergency group of three pages',
    buildDocument({
      parts: [
        {
          kind: 'get-help',
          heading: 'Get help now',
          groups: [
            { urgency: 'emergency', lead: 'Call:', signs: Array.from({ length: 60 }, () => plainRuns(words(20))) },
          ],
        },
      ],
    }),
  ],
];

const printsTheNextSheet = async () => {
  expect((await renderPdfInPool(buildDocument())).pages).toBe(1);
};

describe('a sheet that can not be printed', () => {
  it.each(refused)(
    '%s: is refused with its reason and its place, and the next sheet prints',
    async (_, document, code, name) => {
      const error = await renderPdfInPool(document).then(
        () => null,
        (reason: unknown) => reason,
      );
      expect(error).toBeInstanceOf(DocumentError);
      const { problem, message } = error as DocumentError;
      expect(problem.code).toBe(code);
      if ('place' in problem) expect(problem.place.name).toBe(name);
      expect(message).toMatch(/^[A-Z].+\.$/);
      await printsTheNextSheet();
    },
  );

  it('is refused for the desk too, with the same reason', async () => {
    await expect(paginateInPool(sheet(paragraphs(['每天'])))).rejects.toMatchObject({
      problem: { code: 'glyph-missing', character: '每', place: { part: 0, block: 0, name: 'Odd block' } },
    });
  });
});

describe('an odd sheet', () => {
  it.each(accepted)('%s: prints within the limits, and so does the next sheet', async (_, document) => {
    const { pages } = await renderPdfInPool(document);
    expect(pages).toBeGreaterThan(0);
    await printsTheNextSheet();
  });
});
