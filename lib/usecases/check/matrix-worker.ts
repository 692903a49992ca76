import { loadFonts } from '@/lib/documents/pdf/font-set';
import { type MatrixProfiles, makeMatrixProfiles } from '@/lib/domain/check/make-matrix-profiles';
import { type PlannedSheet, planSheets, type SheetPlan } from '@/lib/domain/check/plan-sheets';
import type { TopicLibrary } from '@/lib/domain/content/topic-library';
import type { Paper } from '@/lib/domain/handout/handout-document';
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
  | { kind: 'look'; library: SentLibrary; sheets: readonly PlannedSheet[] };

export type MatrixAnswer =
  | { kind: 'ready' }
  | { kind: 'planned'; plan: SheetPlan; counts: MatrixProfiles['counts'] }
  | { kind: 'looked'; looks: SheetLook[] };

/** A change is looked at before and after. */
const kept = 2;

const compiled = new Map<string, CompiledLibrary>();

const compiledOf = ({ hash, json, today }: SentLibrary): CompiledLibrary => {
  // What lib/usecases/check/matrix-pool.ts wrote, in this very process.
  const library = compiled.get(hash) ?? compileLibrary(JSON.parse(json) as TopicLibrary, today);
  compiled.delete(hash);
  compiled.set(hash, library);
  const [oldest] = compiled.keys();
  if (compiled.size > kept && oldest !== undefined) compiled.delete(oldest);
  return library;
};

/** The piscina worker of the profile matrix: one task at a time, in a thread of its own. */
export default async (task: MatrixTask): Promise<MatrixAnswer> => {
  switch (task.kind) {
    case 'warm-up': {
      await loadFonts();
      return { kind: 'ready' };
    }
    case 'plan': {
      const library = compiledOf(task.library);
      const { profiles, counts } = makeMatrixProfiles(library.source);
      return { kind: 'planned', plan: planSheets(library, profiles, task.paper), counts };
    }
    case 'look': {
      const library = compiledOf(task.library);
      const looks: SheetLook[] = [];
      for (const sheet of task.sheets) looks.push(await lookAtSheet(library, sheet, task.library.today));
      return { kind: 'looked', looks };
    }
  }
};
