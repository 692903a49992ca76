import type { ContactState, RecallCounts, RecallRecipient } from '@/lib/domain/recall/recall';

/** What is recorded of one contact. */
export type ContactEntry = { state: ContactState; words: string };

/** What this page did to a row since it was loaded: what stood there before, for Undo, or why it was not recorded. */
export type RowMark = { before: ContactEntry | null; problem: string | null };

export type CallList = {
  rows: readonly RecallRecipient[];
  next: string | null;
  counts: RecallCounts;
  marks: ReadonlyMap<string, RowMark>;
};

export const entryOf = ({ state, stateWords }: RecallRecipient): ContactEntry => ({ state, words: stateWords });

const moved = (counts: RecallCounts, from: ContactState, to: ContactState): RecallCounts => {
  if (from === to) return counts;
  const { byState } = counts;
  return { ...counts, byState: { ...byState, [from]: byState[from] - 1, [to]: byState[to] + 1 } };
};

/** The list once this is recorded of a patient. What is not on the list leaves it as it is. */
export const withEntry = (
  list: CallList,
  patientId: string,
  entry: ContactEntry,
  at: string,
  mark: RowMark,
): CallList => {
  const row = list.rows.find((each) => each.patientId === patientId);
  if (!row) return list;
  const changed: RecallRecipient = { ...row, state: entry.state, stateWords: entry.words, stateAt: at };
  return {
    ...list,
    rows: list.rows.map((each) => (each === row ? changed : each)),
    counts: moved(list.counts, row.state, entry.state),
    marks: new Map(list.marks).set(patientId, mark),
  };
};

/** The next page below what stands there; whoever is listed already stays where they are. */
export const withMore = (list: CallList, page: Pick<CallList, 'rows' | 'next' | 'counts'>): CallList => {
  const listed = new Set(list.rows.map(({ patientId }) => patientId));
  return { ...list, ...page, rows: [...list.rows, ...page.rows.filter(({ patientId }) => !listed.has(patientId))] };
};
