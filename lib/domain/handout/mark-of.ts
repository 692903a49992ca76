import type { BlockVersion } from '@/lib/domain/content/block-version';
import { fillTemplate } from '@/lib/domain/handout/fill-template';
import type { HandoutWords } from '@/lib/domain/handout/handout-words';
import { printedDate } from '@/lib/domain/handout/printed-date';
import type { ToldBefore } from '@/lib/domain/handout/told-before';
import { toldOf } from '@/lib/domain/handout/told-of';

/** How much marks say; less where their words would cost a page. */
export type MarkLength = 'dated' | 'brief' | 'none';

/**
 * Which mark stands beside a block's title, so that a patient who had a sheet before sees what is new? Null for advice
 * that an earlier sheet told in these very words, and for everything on a first sheet.
 */
export const markOf = (
  { adviceKey, versionId }: Pick<BlockVersion, 'adviceKey' | 'versionId'>,
  toldBefore: ToldBefore,
  length: MarkLength,
  words: HandoutWords,
): string | null => {
  if (toldBefore === null || length === 'none') return null;
  const told = toldOf(toldBefore, adviceKey, [versionId]);
  if (told === null) return words.marks.isNew;
  if (!told.changed) return null;
  return length === 'brief'
    ? words.marks.changed
    : fillTemplate(words.marks.changedSince, { date: printedDate(told.at, words) });
};
