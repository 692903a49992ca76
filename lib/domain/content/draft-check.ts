import type { PlaceInBody } from '@/lib/domain/content/body-lines';
import type { HandoutDocument } from '@/lib/domain/handout/handout-document';
import type { HandoutPreview, SheetPage } from '@/lib/domain/handout/preview';

/** Something about a text's words that a reader would stumble over. */
export type TextFinding = {
  /** What kind of thing it is, such as `jargon`, `passive`, `long-sentence`. */
  kind: string;
  /** What it is and what to do, in one plain sentence. */
  words: string;
  /** Null where it is about the whole text. */
  place: PlaceInBody | null;
  /** What could stand there instead; null where only a person knows. */
  offer: string | null;
};

/** A number about a text beside what it must not exceed; `limit` is null where nothing is asked. */
export type Measure = { value: number; limit: number | null };

/** How hard a text is to read; `without...` leaves out the names of medicines and conditions that it must name. */
export type TextMeasures = {
  words: Measure;
  longestSentence: Measure;
  fleschKincaid: Measure;
  fleschKincaidWithoutNames: Measure;
  smog: Measure;
  smogWithoutNames: Measure;
};

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
  /** Characters that no font of the sheet draws. */
  unprintable: { character: string; name: string; place: PlaceInBody | null }[];
  /** Null while the text can't stand on a sheet. */
  sheet: DraftSheet | null;
};
