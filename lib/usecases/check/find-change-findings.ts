import 'server-only';
import { findNewFindings } from '@/lib/domain/check/find-new-findings';
import { type MatrixFinding, stopsPublishing } from '@/lib/domain/check/matrix-finding';
import type { PlannedSheet, SheetPlan } from '@/lib/domain/check/plan-sheets';
import type { TopicLibrary } from '@/lib/domain/content/topic-library';
import { lookAtSheets } from '@/lib/usecases/check/look-at-sheets';
import { matrixThreads, runInMatrixPool, toSentLibrary } from '@/lib/usecases/check/matrix-pool';

type Change = {
  before: TopicLibrary;
  after: TopicLibrary;
  /** The advice that the change is about: the sheets that hold any of it, before or after, are looked at. */
  adviceKeys: readonly string[];
  /** An ISO date: what is printed as the day of issue. */
  today: string;
};

/** Of the changed sheets the tallest are laid out: more would keep an editor waiting for what the matrix does in full. */
const mostLaidOut = 24;

const planChange = async ({ before, after, adviceKeys, today }: Change): Promise<SheetPlan[]> => {
  const sent = { before: toSentLibrary(before, today), after: toSentLibrary(after, today), adviceKeys };
  const shares = Array.from({ length: matrixThreads }, (_, share) =>
    runInMatrixPool({ kind: 'plan-change', ...sent, share, of: matrixThreads }),
  );
  return (await Promise.all(shares)).flatMap(({ plans }) => plans);
};

/** The same sheet may be found by more than one worker, under names of their own. */
const tallestOnce = (plans: readonly SheetPlan[]): PlannedSheet[] => {
  const once = new Map(
    plans.flatMap(({ sheets }) => sheets).map((sheet) => [`${sheet.paper} ${sheet.height} ${sheet.adviceKeys}`, sheet]),
  );
  return [...once.values()].toSorted((one, other) => other.height - one.height);
};

const lookAt = async (
  library: TopicLibrary,
  today: string,
  sheets: readonly PlannedSheet[],
): Promise<MatrixFinding[]> => {
  const looking = { library: toSentLibrary(library, today), language: library.topic.language };
  const laidOut = await lookAtSheets(sheets.slice(0, mostLaidOut), { ...looking, withLayout: true });
  const read = await lookAtSheets(sheets.slice(mostLaidOut), { ...looking, withLayout: false });
  return [...laidOut, ...read];
};

/**
 * What would this change break? The sheets of presets, rules' own people and all pairs that say something else after it and
 * hold this advice before or after: all of them are read, the 24 tallest laid out. Only what was not wrong before on the same
 * person's sheet, and only what stops publishing.
 */
export const findChangeFindings = async (change: Change): Promise<MatrixFinding[]> => {
  const { before, after, today } = change;
  const plans = await planChange(change);
  const sheets = tallestOnce(plans);
  const found = [...plans.flatMap(({ unsafe }) => unsafe), ...(await lookAt(after, today, sheets))].filter(
    stopsPublishing,
  );
  if (found.length === 0) return [];
  const people = new Set(found.flatMap((finding) => ('sheet' in finding ? finding.sheet.profileId : [])));
  const suspect = sheets.filter(({ first }) => people.has(first.id));
  return findNewFindings(await lookAt(before, today, suspect), found);
};
