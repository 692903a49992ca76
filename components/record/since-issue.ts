import type { HandoutVoid, NewVoid } from '@/lib/domain/handout/handout-void';
import type { ChartNoteInput } from '@/lib/domain/handout/write-chart-note';
import type { NewTeachBack, TeachBack } from '@/lib/domain/teach-back/teach-back';

/** What came of a sheet after it was issued: all that can still be added to its record. */
export type SinceIssue = { teachBacks: readonly TeachBack[]; voided: HandoutVoid | null };

/** A sheet as its chart note tells it, before anything came of it. */
export type GivenSheet = Omit<ChartNoteInput, 'teachBacks' | 'voided'>;

/** Each answers with what to tell the clinician when it did not go well, and with null when it did. */
export type RecordActs = {
  onTeachBack: (given: NewTeachBack) => Promise<string | null>;
  onVoid: (given: NewVoid) => Promise<string | null>;
};

const withTeachBack = (list: readonly TeachBack[], next: TeachBack): TeachBack[] => [
  ...list.map((each) => (each.id === next.corrects ? { ...each, correctedBy: next.id } : each)),
  next,
];

/** What the page knew when it was drawn, with what was recorded from it since. */
export const addSince = (known: SinceIssue, added: SinceIssue): SinceIssue => {
  const ids = new Set(known.teachBacks.map(({ id }) => id));
  return {
    teachBacks: added.teachBacks.filter(({ id }) => !ids.has(id)).reduce(withTeachBack, [...known.teachBacks]),
    voided: known.voided ?? added.voided,
  };
};
