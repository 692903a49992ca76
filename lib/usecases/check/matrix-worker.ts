import { loadFonts } from '@/lib/documents/pdf/font-set';
import { createSheetNamer, type SheetNamer } from '@/lib/domain/check/default-sheet';
import { type MatrixProfiles, makeMatrixProfiles, makeNamedProfiles } from '@/lib/domain/check/make-matrix-profiles';
import type { MatrixProfile } from '@/lib/domain/check/matrix-profile';
import { createSheetLookup, planChangedSheets, type SheetLookup } from '@/lib/domain/check/plan-changed-sheets';
import { type PlannedSheet, planSheets, type SheetPlan } from '@/lib/domain/check/plan-sheets';
import type { TopicLibrary } from '@/lib/domain/content/topic-library';
import { type Paper, papers } from '@/lib/domain/handout/handout-document';
import { type CompiledLibrary, compileLibrary } from '@/lib/domain/tailoring/compile-library';
import { lookAtSheet, type SheetLook } from '@/lib/usecases/check/look-at-sheet';

/**
 * A topic's content as JSON and the ISO day that its sheets are made on, named by their hash: a worker that has just had
 * the same does not read it again.
 */
export type SentLibrary = { hash: string; json: string; today: string };

export type MatrixTask =
  | { kind: 'warm-up' }
  | { kind: 'plan'; library: SentLibrary; paper: Paper }
  /** One of `of` equal shares of the people, the one at `share`. */
  | {
      kind: 'plan-change';
      before: SentLibrary;
      after: SentLibrary;
      adviceKeys: readonly string[];
      share: number;
      of: number;
    }
  | { kind: 'look'; library: SentLibrary; sheets: readonly PlannedSheet[]; withLayout: boolean };

export type MatrixAnswer =
  | { kind: 'ready' }
  | { kind: 'planned'; plan: SheetPlan; counts: MatrixProfiles['counts'] }
  | { kind: 'change-planned'; plans: SheetPlan[] }
  | { kind: 'looked'; looks: SheetLook[] };

type KnownLibrary = {
  library: CompiledLibrary;
  nameOf: SheetNamer;
  sheetOf: SheetLookup;
  people: () => MatrixProfiles;
};

/** A change is looked at before and after. */
const kept = 2;

const known = new Map<string, KnownLibrary>();

const toKnown = ({ json, today }: SentLibrary): KnownLibrary => {
  // What matrix-pool.ts wrote, in this very process.
  const library = compileLibrary(JSON.parse(json) as TopicLibrary, today);
  const nameOf = createSheetNamer();
  let people: MatrixProfiles | null = null;
  return {
    library,
    nameOf,
    sheetOf: createSheetLookup(library, nameOf),
    people: () => {
      people ??= makeMatrixProfiles(library.source);
      return people;
    },
  };
};

const knownOf = (sent: SentLibrary): KnownLibrary => {
  const found = known.get(sent.hash) ?? toKnown(sent);
  known.delete(sent.hash);
  known.set(sent.hash, found);
  const [oldest] = known.keys();
  if (known.size > kept && oldest !== undefined) known.delete(oldest);
  return found;
};

/** Of both sides, for a rule that goes away has people too; pairs are the same on both. */
const peopleOfChange = (before: KnownLibrary, after: TopicLibrary): MatrixProfile[] => [
  ...new Map([...before.people().profiles, ...makeNamedProfiles(after)].map((person) => [person.id, person])).values(),
];

const planChange = ({ before, after, adviceKeys, share, of }: Extract<MatrixTask, { kind: 'plan-change' }>) => {
  const old = knownOf(before);
  const library = compileLibrary(JSON.parse(after.json) as TopicLibrary, after.today);
  const change = { before: old.sheetOf, nameOf: old.nameOf, after: library, adviceKeys: new Set(adviceKeys) };
  const people = peopleOfChange(old, library.source).filter((_, index) => index % of === share);
  return papers.map((paper) => {
    // Pairs are many, and differ by paper in little: on Letter only the others are looked at.
    const looked = paper === 'a4' ? people : people.filter(({ id }) => !id.startsWith('pair.'));
    return planChangedSheets(change, looked, paper);
  });
};

/** The piscina worker of the profile matrix: one task at a time, in a thread of its own. */
export default async (task: MatrixTask): Promise<MatrixAnswer> => {
  switch (task.kind) {
    case 'warm-up': {
      await loadFonts();
      return { kind: 'ready' };
    }
    case 'plan': {
      const { library, people } = knownOf(task.library);
      const { profiles, counts } = people();
      return { kind: 'planned', plan: planSheets(library, profiles, task.paper), counts };
    }
    case 'plan-change':
      return { kind: 'change-planned', plans: planChange(task) };
    case 'look': {
      const { sheets, withLayout, library: sent } = task;
      const { library } = knownOf(sent);
      const looks: SheetLook[] = [];
      for (const sheet of sheets) looks.push(await lookAtSheet(library, sheet, { issuedOn: sent.today, withLayout }));
      return { kind: 'looked', looks };
    }
  }
};
