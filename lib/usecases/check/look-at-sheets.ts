import { DocumentError } from '@/lib/documents/document-problem';
import type { MatrixFinding } from '@/lib/domain/check/matrix-finding';
import type { PlannedSheet } from '@/lib/domain/check/plan-sheets';
import { matrixSizes, type SheetLook } from '@/lib/usecases/check/look-at-sheet';
import { matrixThreads, runInMatrixPool } from '@/lib/usecases/check/matrix-pool';
import type { SentLibrary } from '@/lib/usecases/check/matrix-worker';

type Looking = {
  library: SentLibrary;
  language: string;
  withLayout: boolean;
  /** Is asked before each handful of sheets. */
  isStopped?: () => boolean;
  onLook?: (look: SheetLook) => void;
};

/** Few enough that progress moves, enough that handing over costs little. */
const handful = 6;

/** A sheet that ended its worker: told as one that can't be printed, for nobody could print it either. */
const toLook = (error: unknown, { paper, first, profiles }: PlannedSheet, language: string): SheetLook => {
  if (!(error instanceof DocumentError)) throw error;
  const [printSize] = matrixSizes;
  const sheet = { profileId: first.id, profileLabel: first.label, profiles, language, printSize, paper };
  return { findings: [{ kind: 'unprintable', sheet, adviceKey: null, problem: error.message }], layouts: 0 };
};

const lookAtHandful = async (sheets: PlannedSheet[], looking: Looking): Promise<SheetLook[]> => {
  const { library, language, withLayout } = looking;
  try {
    return (await runInMatrixPool({ kind: 'look', library, sheets, withLayout })).looks;
  } catch (error) {
    const [only, ...others] = sheets;
    if (!only || others.length === 0) return only ? [toLook(error, only, language)] : [];
    // One of them ended the worker; alone it is found.
    const looks: SheetLook[] = [];
    for (const sheet of sheets) looks.push(...(await lookAtHandful([sheet], looking)));
    return looks;
  }
};

/** What is wrong with these sheets? In worker threads, in the order given; less than all when it was stopped. */
export const lookAtSheets = async (sheets: readonly PlannedSheet[], looking: Looking): Promise<MatrixFinding[]> => {
  const waiting = [...sheets];
  const findings: MatrixFinding[] = [];
  const work = async (): Promise<void> => {
    while (waiting.length > 0 && !looking.isStopped?.()) {
      for (const look of await lookAtHandful(waiting.splice(0, handful), looking)) {
        findings.push(...look.findings);
        looking.onLook?.(look);
      }
    }
  };
  await Promise.all(Array.from({ length: matrixThreads }, work));
  return findings;
};
