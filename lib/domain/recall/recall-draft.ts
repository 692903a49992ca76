import { englishWords } from '@/lib/domain/handout/handout-words';
import { printedDate } from '@/lib/domain/handout/printed-date';
import type { RecallTarget } from '@/lib/domain/recall/recall';
import type { RecallableVersion, RecallTargets } from '@/lib/domain/recall/recall-views';

/** One thing that can be recalled, as a line to choose. */
export type ChosenTarget = {
  target: RecallTarget;
  title: string;
  /** What kind of thing it is and what state it is in: "Text 3, in use since 3 May 2026". */
  detail: string;
  /** What a sheet that said it is called. */
  sheetTitle: string;
  sheets: number;
  /** Only a text that is in use can be taken out of use. */
  inUse: boolean;
};

/** What opening a recall starts from. */
export type RecallDraft = {
  clinic: { name: string; address: string; phone: string };
  targets: RecallTargets;
  /** What the address of the page named; null when it named nothing, or nothing that is known. */
  chosen: ChosenTarget | null;
};

const dayOf = (moment: string): string => printedDate(moment.slice(0, 10), englishWords);

const stateOf = ({ state, publishedAt, endedAt }: RecallableVersion): string => {
  if (state === 'published') return `in use since ${dayOf(publishedAt)}`;
  const word = state === 'withdrawn' ? 'taken out of use' : 'replaced by a newer text';
  return endedAt === null ? word : `${word} on ${dayOf(endedAt)}`;
};

/** What was found, as lines to choose from: texts, then advice, then rules. */
export const toChosenTargets = ({ versions, adviceKeys, rules }: RecallTargets) => ({
  texts: versions.map(
    (version): ChosenTarget => ({
      target: { kind: 'block-version', id: version.id },
      title: version.title,
      detail: `Text ${version.number} of ${version.adviceKey}, ${stateOf(version)}`,
      sheetTitle: version.sheetTitle,
      sheets: version.sheets,
      inUse: version.state === 'published',
    }),
  ),
  advice: adviceKeys.map(
    ({ key, title, sheetTitle, sheets }): ChosenTarget => ({
      target: { kind: 'advice-key', id: key },
      title,
      detail: `Every text of ${key}`,
      sheetTitle,
      sheets,
      inUse: false,
    }),
  ),
  rules: rules.map(
    ({ id, reason, sheetTitle, sheets }): ChosenTarget => ({
      target: { kind: 'rule', id },
      title: reason,
      detail: `Safety rule ${id}`,
      sheetTitle,
      sheets,
      inUse: false,
    }),
  ),
});
