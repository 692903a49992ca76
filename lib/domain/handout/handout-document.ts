import type { Urgency } from '@/lib/domain/content/block-body';
import type { Drawing } from '@/lib/domain/content/figure';
import type { HandoutWords } from '@/lib/domain/handout/handout-words';

export const printSizes = [11, 12, 14, 18, 24] as const;

/** The size of body text on paper, in points. */
export type PrintSize = (typeof printSizes)[number];

export const papers = ['a4', 'letter'] as const;

export type Paper = (typeof papers)[number];

/** A run of printed text in one weight. */
export type Run = { text: string; strong: boolean };

/** How a bilingual sheet sets its two languages: side by side, or one under the other. */
export const bilingualLayouts = ['columns', 'stacked'] as const;

export type BilingualLayout = (typeof bilingualLayouts)[number];

/** A line that says in which language something else is, in a language of its own. */
export type Notice = { language: string; text: string };

/** What the record calls something whose words on the sheet are a translation: the content's own. Never printed. */
type InRecord = { inRecord?: string };

/** The same text in a bilingual sheet's second language. */
export type Beside<Text> = Text & { language: string };

export type DocumentFigure = {
  figureId: string;
  alt: string;
  caption: string;
  drawing: Drawing;
  beside?: Beside<{ alt: string; caption: string }>;
};

export type TextNode =
  | { kind: 'paragraph'; runs: Run[] }
  | { kind: 'bullets'; items: Run[][] }
  | { kind: 'steps'; items: Run[][] }
  | { kind: 'callout'; paragraphs: Run[][] };

/** The same in both languages of a bilingual sheet: one node, so that the two can't come to stand apart. */
export type PairedNode = { kind: 'pair'; first: TextNode[]; second: Beside<{ nodes: TextNode[] }> };

export type DocumentNode = TextNode | PairedNode | { kind: 'figure'; figure: DocumentFigure };

export type DocumentBlock = InRecord & {
  adviceKey: string;
  versionId: string;
  /** Of this block, where it is not the sheet's: there are no reviewed words for it in that. */
  language?: string;
  /** Printed above a block in another language. */
  notices?: Notice[];
  title: string;
  /** Printed after the title for a patient who had a sheet before: "new for you". Most blocks have none. */
  mark?: string;
  nodes: DocumentNode[];
  /** Printed beside the advice that they limit, each led by `words.caution`. */
  cautions: string[];
  /** In place of the sheet's, in a block of another language. */
  cautionWord?: string;
  /** On a bilingual sheet. `cautions` are the same, in the same order. */
  beside?: Beside<{ title: string; mark?: string; cautionWord: string; cautions: string[] }>;
};

/** Danger signs that have no reviewed words in the sheet's language: printed all the same, in the language they have. */
export type SignsInSource = { language: string; notices: Notice[]; signs: Run[][] };

export type HelpGroup = InRecord & {
  urgency: Urgency;
  lead: string;
  signs: Run[][];
  beside?: Beside<{ lead: string; signs: Run[][] }>;
  inSource?: SignsInSource;
};

type DiaryWords = { heading: string; intro: string; firstColumn: string; columns: string[]; rows: string[] };

type BesideHeading = InRecord & { beside?: Beside<{ heading: string }> };

export type DocumentPart =
  | ({ kind: 'section'; sectionId: string; heading: string; blocks: DocumentBlock[] } & BesideHeading)
  | ({ kind: 'get-help'; heading: string; groups: HelpGroup[] } & BesideHeading)
  | ({ kind: 'note'; heading: string; paragraphs: string[] } & BesideHeading)
  | ({ kind: 'diary'; beside?: Beside<DiaryWords> } & DiaryWords)
  | { kind: 'closing'; lines: string[]; beside?: Beside<{ lines: string[] }> }
  | { kind: 'code'; address: string; caption: string; beside?: Beside<{ caption: string }> };

/**
 * The sheet as a plain tree. HTML, PDF and plain text are drawn from it and from nothing else, so that all three say
 * the same words in the same order. A bilingual sheet is in `language` and holds the same in a second one beside it.
 */
export type HandoutDocument = InRecord & {
  language: string;
  /** The content's own language, where the sheet's is another. */
  translatedFrom?: string;
  /** On a bilingual sheet. */
  second?: { language: string; layout: BilingualLayout };
  /** At the top of a sheet that could not be had in the language that was asked for. */
  notices?: Notice[];
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
  /** `withdrawn` where the sheet is a translation: what its page on the web says in that language once it is voided. */
  words: { caution: string; withdrawn?: HandoutWords['withdrawn'] };
  /** On a bilingual sheet: the lines at the top in the second language. */
  beside?: Beside<{ title: string; subtitle: string; madeFor: string }>;
  /** What a PDF's metadata may say: never anything about a person. */
  metadata: { title: string; author: string; createdAt: string };
};
