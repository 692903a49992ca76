import type { HandoutDocument, TextNode } from '@/lib/domain/handout/handout-document';
import type { RecallLetter } from '@/lib/domain/recall/recall-letter';
import { buildBlock, buildDocument, plainRuns } from '@/tests/builders/handout-document-builder';
import { buildLetter } from '@/tests/builders/recall-letter-builder';

export const ourAddress = 'https://plainleaf.example/h/7KQ2-M9XD';

const nodesOf = (text: string): TextNode[] => [
  { kind: 'paragraph', runs: [...plainRuns(`${text} `), { text, strong: true }] },
  { kind: 'steps', items: [plainRuns(text)] },
  { kind: 'bullets', items: [plainRuns(text)] },
  { kind: 'callout', paragraphs: [plainRuns(text)] },
];

/** A sheet that holds this text wherever somebody could have written one. "Page", "of" and the address are ours. */
export const sheetOf = (text: string): HandoutDocument =>
  buildDocument({
    title: text,
    subtitle: text,
    notices: [{ language: 'en', text }],
    header: { clinicName: text, patientLine: text },
    madeFor: text,
    parts: [
      { kind: 'note', heading: text, paragraphs: [text] },
      {
        kind: 'get-help',
        heading: text,
        groups: [{ urgency: 'emergency', lead: text, signs: [plainRuns(text)] }],
      },
      {
        kind: 'section',
        sectionId: 'each-day',
        heading: text,
        blocks: [
          buildBlock({
            title: text,
            mark: text,
            cautions: [text],
            nodes: [
              ...nodesOf(text),
              {
                kind: 'figure',
                figure: {
                  figureId: 'x',
                  alt: text,
                  caption: text,
                  drawing: { viewBox: [0, 0, 120, 90], shapes: [{ kind: 'circle', cx: 60, cy: 45, r: 40 }] },
                },
              },
            ],
          }),
        ],
      },
      { kind: 'closing', lines: [text] },
      { kind: 'code', address: ourAddress, caption: text },
    ],
    footer: { line: text, pageWord: 'Page', ofWord: 'of' },
    words: { caution: text },
    metadata: { title: text, author: text, createdAt: '2026-11-22T00:00:00Z' },
  });

/** The same in a table, whose columns are narrow: long words are refused. */
export const diaryOf = (text: string): HandoutDocument =>
  buildDocument({
    parts: [{ kind: 'diary', heading: text, intro: text, firstColumn: text, columns: [text], rows: [text] }],
  });

/** The same as a letter. */
export const letterOf = (text: string): RecallLetter => ({
  ...buildLetter(),
  clinic: { name: text, lines: [text] },
  reader: { name: text, addressLines: [text] },
  dateLine: text,
  references: [text],
  heading: text,
  salutation: text,
  firstLine: text,
  paragraphs: [text],
  closing: text,
  signature: text,
  footer: { line: text, pageWord: 'Page', ofWord: 'of' },
  metadata: { title: text, author: text, createdAt: '2026-11-22T00:00:00Z' },
});
