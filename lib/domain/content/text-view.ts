import type { TextLine } from '@/lib/domain/content/text-line';
import type { TextVersion } from '@/lib/domain/content/text-version';
import type { HandoutDocument } from '@/lib/domain/handout/handout-document';

/** One text with everything that its page shows. */
export type TextView = {
  topicId: string;
  line: TextLine;
  /** The newest first. */
  versions: TextVersion[];
  /** The text in force as it is printed, in the clinic's own numbers; null when none is. */
  printed: HandoutDocument | null;
  words: FactWords;
};

/** How the fields of a text are said to a person. */
export type FactWords = {
  sections: Record<string, string>;
  advice: Record<string, string>;
  facts: Record<string, string>;
  sources: Record<string, string>;
};
