import { createSheetNamer, defaultSheet } from '@/lib/domain/check/default-sheet';
import { findBlockedOnSheet } from '@/lib/domain/check/find-blocked-on-sheet';
import type { MatrixFinding } from '@/lib/domain/check/matrix-finding';
import type { MatrixProfile } from '@/lib/domain/check/matrix-profile';
import type { Paper } from '@/lib/domain/handout/handout-document';
import type { CompiledLibrary } from '@/lib/domain/tailoring/compile-library';

/**
 * A sheet that one or more of the made-up people get: the first of them, and how many. `name` is that of a namer
 * (default-sheet.ts); `height` an estimate in points, good for what to look at first.
 */
export type PlannedSheet = {
  name: string;
  paper: Paper;
  first: MatrixProfile;
  profiles: number;
  adviceKeys: string[];
  height: number;
};

type Unsafe = Extract<MatrixFinding, { kind: 'blocked-on-sheet' }>;

export type SheetPlan = { sheets: PlannedSheet[]; unsafe: Unsafe[] };

const estimateHeight = (library: CompiledLibrary, adviceKeys: readonly string[]): number =>
  adviceKeys.reduce((sum, key) => sum + (library.advice.get(key)?.blocks[0]?.height ?? 0), 0);

/** Gathers people by the sheet that they get, and advice on sheets that is blocked for them. */
export const createSheetPlanner = (library: CompiledLibrary, paper: Paper) => {
  const sheets = new Map<string, PlannedSheet>();
  const unsafe = new Map<string, Unsafe>();
  const { language } = library.source.topic;

  const addUnsafe = ({ id, label, profile }: MatrixProfile, adviceKeys: readonly string[]): void => {
    for (const blocked of findBlockedOnSheet(library, profile, adviceKeys)) {
      const place = JSON.stringify(blocked);
      const found = unsafe.get(place);
      const sheet = { profileId: id, profileLabel: label, profiles: 1, language, printSize: 12, paper } as const;
      if (found) found.sheet.profiles += 1;
      else unsafe.set(place, { kind: 'blocked-on-sheet', sheet, ...blocked });
    }
  };

  return {
    add: (person: MatrixProfile, name: string, adviceKeys: string[]): void => {
      const known = sheets.get(name);
      if (known) known.profiles += 1;
      else {
        const height = estimateHeight(library, adviceKeys);
        sheets.set(name, { name, paper, first: person, profiles: 1, adviceKeys, height });
      }
      addUnsafe(person, adviceKeys);
    },
    plan: (): SheetPlan => ({ sheets: [...sheets.values()], unsafe: [...unsafe.values()] }),
  };
};

/** Which different sheets do these people get on this paper, and on whose is advice that is blocked for them? */
export const planSheets = (library: CompiledLibrary, people: readonly MatrixProfile[], paper: Paper): SheetPlan => {
  const nameOf = createSheetNamer();
  const planner = createSheetPlanner(library, paper);
  for (const person of people) {
    const sheet = defaultSheet(library, person.profile, paper);
    planner.add(person, nameOf(sheet), sheet.selection.adviceKeys);
  }
  return planner.plan();
};
