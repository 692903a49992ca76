import type { Urgency } from '@/lib/domain/content/block-body';
import type { Drawing } from '@/lib/domain/content/figure';

export const printSizes = [11, 12, 14, 18, 24] as const;

/** The size of body text on paper, in points. */
export type PrintSize = (typeof printSizes)[number];

export const papers = ['a4', 'letter'] as const;

export type Paper = (typeof papers)[number];

/** A run of printed text in one weight. */
export type Run = { text: string; strong: boolean };

export type DocumentFigure = { figureId: string; alt: string; caption: string; drawing: Drawing };

export type DocumentNode =
  | { kind: 'paragraph'; runs: Run[] }
  | { kind: 'bullets'; items: Run[][] }
  | { kind: 'steps'; items: Run[][] }
  | { kind: 'callout'; paragraphs: Run[][] }
  | { kind: 'figure'; figure: DocumentFigure };

export type DocumentBlock = {
  adviceKey: string;
  versionId: string;
  title: string;
  /** Printed after the title for a patient who had a sheet before: "new for you". Most blocks have none. */
  mark?: string;
  nodes: DocumentNode[];
  /** Printed beside the advice that they limit, each led by `words.caution`. */
  cautions: string[];
};

export type HelpGroup = { urgency: Urgency; lead: string; signs: Run[][] };

export type DocumentPart =
  | { kind: 'section'; sectionId: string; heading: string; blocks: DocumentBlock[] }
  | { kind: 'get-help'; heading: string; groups: HelpGroup[] }
  | { kind: 'note'; heading: string; paragraphs: string[] }
  | { kind: 'diary'; heading: string; intro: string; firstColumn: string; columns: string[]; rows: string[] }
  | { kind: 'closing'; lines: string[] }
  | { kind: 'code'; address: string; caption: string };

/**
 * The sheet as a plain tree. HTML, PDF and plain text are drawn from it and from nothing else, so that all three say
 * the same words in the same order.
 */
export type HandoutDocument = {
  language: string;
  title: string;
  subtitle: string;
  printSize: PrintSize;
  paper: Paper;
  /** On every page. */
  header: { clinicName: string; patientLine: string };
  /** "Made for you on 22 November 2026 by a nurse", under the title. */
  madeFor: string;
  parts: DocumentPart[];
  /** On every page, beside the page number. */
  footer: { line: string; pageWord: string; ofWord: string };
  words: { caution: string };
  /** What a PDF's metadata may say: never anything about a person. */
  metadata: { title: string; author: string; createdAt: string };
};
