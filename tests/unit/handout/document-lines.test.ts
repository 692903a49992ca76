import { describe, expect, test } from 'vitest';
import { renderText } from '@/lib/documents/text/render-text';
import { documentLines } from '@/lib/domain/handout/document-lines';
import type { HandoutDocument } from '@/lib/domain/handout/handout-document';
import { buildDocument, getLegCramps, presetDocument } from '@/tests/builders/handout-document-builder';

const library = await getLegCramps();
const presets = library.source.presets.map(({ id }) => id);

const wordsOf = (text: string): string[] => text.split(/\s+/).filter(Boolean);

/** Names and drawings, which are not text to be read. */
const unread = ['kind', 'adviceKey', 'versionId', 'sectionId', 'urgency', 'figureId', 'alt', 'drawing', 'strong'];

/** Every string of the document's parts, found without knowing what the parts are. */
const stringsOf = (value: unknown): string[] => {
  if (typeof value === 'string') return [value];
  if (Array.isArray(value)) return value.flatMap(stringsOf);
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => (unread.includes(key) ? [] : stringsOf(inner)));
};

test('a sheet with every kind of part is read from top to bottom, bullets, numbers and cautions said', () => {
  expect(documentLines(buildDocument())).toEqual([
    'Leg cramps & you',
    'What to do, and when to get help',
    'Made for you on 22 November 2026 by a nurse',
    'A note for you',
    'Start with the stretch.',
    'Call me next week.',
    'Get help now',
    'Call 112 now for:',
    '• Sudden chest pain.',
    'Book a visit for:',
    '• Cramps every day.',
    'Each day',
    'Stretch your calf at bedtime',
    'Do this each night. Hold on to a wall.',
    '1. Face a wall.',
    '2. Step one foot back.',
    '3. Lean in.',
    'Heel down.',
    '• Do not bounce.',
    '• Do not hurry.',
    'Three times on each side, ≥ 20 seconds → rest.',
    'Take care: Hold on to something fixed.',
    'Your diary',
    'Note each cramp.',
    'Each day Mon Tue Wed Thu Fri Sat Sun',
    'How many',
    'How bad, 0 to 10',
    'What we know: stretching may help some people.',
    'This sheet on your phone:',
    'https://plainleaf.example/h/7KQ2-M9XD',
  ]);
});

describe.for(presets)('the sheet of the preset %s', (preset) => {
  const read = (): Promise<HandoutDocument> => presetDocument(preset, { note: 'Start tonight.\nCall me.' });

  test('has every text of its parts among its lines', async () => {
    const document = await read();
    const said = documentLines(document).join(' ');
    expect(stringsOf(document.parts).filter((text) => !said.includes(text.trim()))).toEqual([]);
  });

  test('has no place left to fill in', async () => {
    const { header, footer, madeFor, parts } = await read();
    const open = /[{}]|undefined|\[object/;
    expect(stringsOf([header, footer, madeFor, parts]).filter((text) => open.test(text))).toEqual([]);
  });

  test.for([undefined, 72, 20])('is the same words in the same order as plain text of %s columns', async (columns) => {
    const document = await read();
    const text = renderText(document, columns);
    expect(wordsOf(text)).toEqual(documentLines(document).flatMap(wordsOf));
    const lines = text.split('\n');
    expect(lines.pop()).toBe('');
    const tooLong = lines.filter((line) => columns !== undefined && line.length > columns);
    expect(tooLong.filter((line) => wordsOf(line.replace(/^(•|\d+\.) /, '')).length > 1)).toEqual([]);
  });
});

test('a list item that is wrapped goes on under its text', () => {
  const items = [[{ text: 'Pull your toes up towards your knee.', strong: false }]];
  const nodes = [{ kind: 'steps' as const, items }];
  const block = { adviceKey: 'a', versionId: 'a@1', title: 'Stretch', nodes, cautions: [] };
  const document = buildDocument({ parts: [{ kind: 'section', sectionId: 's', heading: 'Now', blocks: [block] }] });
  expect(renderText(document, 18).split('\n').slice(-4)).toEqual([
    '1. Pull your toes',
    '   up towards your',
    '   knee.',
    '',
  ]);
});
