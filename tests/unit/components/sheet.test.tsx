import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, test } from 'vitest';
import { Sheet } from '@/components/handout/sheet/sheet';
import { documentLines } from '@/lib/domain/handout/document-lines';
import type { DocumentPart, HandoutDocument } from '@/lib/domain/handout/handout-document';
import type { SheetPage } from '@/lib/domain/handout/preview';

const runs = (text: string, strong = '') => [
  { text, strong: false },
  ...(strong === '' ? [] : [{ text: strong, strong: true }]),
];

const figure = {
  figureId: 'calf',
  alt: 'A person pulls the toes up.',
  caption: 'Knee straight.',
  drawing: {
    viewBox: [0, 0, 10, 10] as [number, number, number, number],
    shapes: [{ kind: 'path' as const, d: 'M0 0l5 5' }],
  },
};

const parts: DocumentPart[] = [
  {
    kind: 'section',
    sectionId: 'relief-now',
    heading: 'When a cramp comes',
    blocks: [
      {
        adviceKey: 'relief.stretch-calf',
        versionId: 'v1',
        title: 'Pull your foot up & hold',
        mark: 'changed since 3 May 2026',
        nodes: [
          { kind: 'paragraph', runs: runs('A cramp forces your foot down. ', 'Pull it up.') },
          { kind: 'steps', items: [runs('Sit down.'), runs('Straighten the knee.')] },
          { kind: 'figure', figure },
          { kind: 'paragraph', runs: runs('Do not jerk.') },
          { kind: 'callout', paragraphs: [runs('Most cramps end soon.')] },
        ],
        cautions: ['Do not press hard.', 'Hold on to something.'],
      },
      {
        adviceKey: 'relief.warmth',
        versionId: 'v2',
        title: 'Warm the muscle',
        nodes: [{ kind: 'bullets', items: [runs('A warm pack.'), runs('A shower.')] }],
        cautions: [],
      },
      {
        adviceKey: 'relief.walk',
        versionId: 'v3',
        title: 'Walk it off',
        mark: 'new for you',
        nodes: [{ kind: 'paragraph', runs: runs('Walk around the room.') }],
        cautions: [],
      },
    ],
  },
  {
    kind: 'get-help',
    heading: 'Get help now',
    groups: [
      { urgency: 'emergency', lead: 'Call 112 now', signs: [runs('Chest pain.')] },
      { urgency: 'soon', lead: 'Book a visit', signs: [runs('Cramps that spoil sleep.')] },
    ],
  },
  { kind: 'note', heading: 'A note for you', paragraphs: ['See you on Monday.', 'Bring your tablets.'] },
  {
    kind: 'diary',
    heading: 'Your week',
    intro: 'Write down each cramp.',
    firstColumn: 'What',
    columns: ['Mon', 'Tue'],
    rows: ['Cramps', 'What helped'],
  },
  { kind: 'closing', lines: ['What we know: little.', 'Version 2026.1'] },
  { kind: 'code', address: 'https://desk.example/h/K7Q2', caption: 'This sheet on your phone' },
];

const sheet: HandoutDocument = {
  language: 'en',
  title: 'Leg cramps',
  subtitle: 'What to do',
  printSize: 12,
  paper: 'a4',
  header: { clinicName: 'Hillside', patientLine: 'For Ana' },
  madeFor: 'Made for you on 22 November 2026 by a nurse',
  parts,
  footer: { line: 'Leg cramps 2026.1', pageWord: 'Page', ofWord: 'of' },
  words: { caution: 'Take care:' },
  metadata: { title: 'Leg cramps', author: 'Hillside', createdAt: '2026-11-22T12:00:00Z' },
};

const pages: SheetPage[] = [
  {
    items: [
      { part: 0, block: null },
      { part: 0, block: 0 },
    ],
  },
  {
    items: [{ part: 0, block: 1 }, { part: 0, block: 2 }, ...[1, 2, 3, 4, 5].map((part) => ({ part, block: null }))],
  },
];

const entities: Record<string, string> = { '&amp;': '&', '&#x27;': "'", '&quot;': '"', '&lt;': '<', '&gt;': '>' };

const textOf = (html: string): string =>
  html.replace(/<[^>]+>/g, '').replace(/&[a-z#0-9x]+;/g, (entity) => entities[entity] ?? entity);

const withCounters = (html: string): string =>
  html
    .replace(/<ol>(.*?)<\/ol>/g, (_, items: string) => {
      let number = 0;
      return items.replace(/<li>/g, () => {
        number += 1;
        return `<li>${number}. `;
      });
    })
    .replace(/<ul>(.*?)<\/ul>/g, (_, items: string) => items.replaceAll('<li>', '<li>• '));

/** What a reader of the page reads, line by line, without what repeats on each page. */
const visibleLines = (html: string): string[] =>
  [
    ...withCounters(
      html
        .replace(/<div[^>]*data-repeats=""[^>]*>.*?<\/div>/g, '')
        .replace(/<svg.*?<\/svg>/g, '')
        .replace(/<\/th><th/g, '</th> <th'),
    ).matchAll(/<(h1|h2|h3|p|li|figcaption|tr)\b[^>]*>(.*?)<\/\1>/g),
  ].map(([, , inner]) => textOf(inner ?? ''));

describe('the sheet on screen', () => {
  test('says exactly the document’s lines, in order, on page frames', () => {
    expect(visibleLines(renderToStaticMarkup(<Sheet document={sheet} pages={pages} />))).toEqual(documentLines(sheet));
  });

  test('says the same as one flowing article', () => {
    expect(visibleLines(renderToStaticMarkup(<Sheet document={sheet} />))).toEqual(documentLines(sheet));
  });

  test('holds no text outside its lines but the repeated header and footer', () => {
    const html = renderToStaticMarkup(<Sheet document={sheet} />);
    const all = textOf(html).replace(/\s/g, '');
    const lines = documentLines(sheet)
      .map((line) => line.replace(/^(•|\d+\.) /, ''))
      .join('')
      .replace(/\s/g, '');
    expect(all).toBe(lines);
  });

  test('repeats the header and the page number on each page, hidden from screen readers', () => {
    const html = renderToStaticMarkup(<Sheet document={sheet} pages={pages} />);
    expect(html.match(/aria-hidden="true" data-repeats=""/g)).toHaveLength(4);
    expect(html).toContain('Page 2 of 2');
  });
});
