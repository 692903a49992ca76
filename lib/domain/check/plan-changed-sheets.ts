import { defaultSheet, type SheetNamer } from '@/lib/domain/check/default-sheet';
import type { MatrixProfile } from '@/lib/domain/check/matrix-profile';
import { createSheetPlanner, type SheetPlan } from '@/lib/domain/check/plan-sheets';
import type { Paper } from '@/lib/domain/handout/handout-document';
import type { CompiledLibrary } from '@/lib/domain/tailoring/compile-library';

/** What sheet somebody gets from a library. */
export type SheetLookup = (person: MatrixProfile, paper: Paper) => { name: string; adviceKeys: string[] };

/** Remembers each answer: one change after another is made to the same content. */
export const createSheetLookup = (library: CompiledLibrary, nameOf: SheetNamer): SheetLookup => {
  const known = new Map<string, ReturnType<SheetLookup>>();
  return ({ profile }, paper) => {
    const key = JSON.stringify([paper, profile]);
    const remembered = known.get(key);
    if (remembered) return remembered;
    const sheet = defaultSheet(library, profile, paper);
    const answer = { name: nameOf(sheet), adviceKeys: sheet.selection.adviceKeys };
    known.set(key, answer);
    return answer;
  };
};

type Change = {
  before: SheetLookup;
  after: CompiledLibrary;
  /** The one that names the sheets before. */
  nameOf: SheetNamer;
  adviceKeys: ReadonlySet<string>;
};

/** Which different sheets say something else after a change, and hold any of this advice before or after it? */
export const planChangedSheets = (
  { before, after, nameOf, adviceKeys }: Change,
  people: readonly MatrixProfile[],
  paper: Paper,
): SheetPlan => {
  const planner = createSheetPlanner(after, paper);
  const isAbout = (keys: readonly string[]) => keys.some((key) => adviceKeys.has(key));
  for (const person of people) {
    const was = before(person, paper);
    const is = defaultSheet(after, person.profile, paper);
    const { adviceKeys: keys } = is.selection;
    if (!isAbout(was.adviceKeys) && !isAbout(keys)) continue;
    const name = nameOf(is);
    if (was.name !== name) planner.add(person, name, keys);
  }
  return planner.plan();
};
