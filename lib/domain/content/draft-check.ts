import type { TextMeasures } from '@/lib/domain/content/check-block-text';
import type { FindingPlace, TextFinding } from '@/lib/domain/content/text-finding';
import type { HandoutDocument } from '@/lib/domain/handout/handout-document';
import type { HandoutPreview, SheetPage } from '@/lib/domain/handout/preview';

/** Under this id the text stands on the sheet as it would be: no version has it. */
export const draftVersionId = 'draft';

/** The sheet of a ready profile with this text in force. */
export type DraftSheet = {
  document: HandoutDocument;
  pages: SheetPage[];
  meters: HandoutPreview['meters'];
  /** Is the text on this sheet, and why or why not, in the clinician's words? */
  onSheet: boolean;
  why: string;
};

/** The answer of `POST /api/v1/block-drafts/check`: what a draft would be, with nothing kept. */
export type DraftCheck = {
  /** Why it could not be saved or published as it is; `field` as in a refused save, such as `markdown:12:5`. */
  problems: { field: string; reason: string }[];
  findings: TextFinding[];
  /** Null while there is no text. */
  measures: TextMeasures | null;
  /** Characters that no font of the sheet draws: each with what it is called. */
  unprintable: { character: string; name: string; place: FindingPlace }[];
  /** Null while the text can't stand on a sheet. */
  sheet: DraftSheet | null;
};
