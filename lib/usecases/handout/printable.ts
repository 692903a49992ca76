import { DocumentError, type DocumentProblem } from '@/lib/documents/document-problem';
import { inPrintingQueue } from '@/lib/documents/pdf/printing-queue';
import type { Problem } from '@/lib/domain/problem';
import { failure, type Result, success } from '@/lib/domain/result';

/** Not the sheet's fault: the same sheet may print in a moment. */
const passing = new Set<DocumentProblem['code']>(['render-timeout', 'render-busy', 'render-lost']);

/** Runs work on a sheet; a sheet that can't be printed is an expected answer, with the place that is wrong. */
export const printable = async <Value>(work: () => Promise<Value>): Promise<Result<Value, Problem>> => {
  try {
    return success(await work());
  } catch (error) {
    if (!(error instanceof DocumentError)) throw error;
    return failure({
      code: passing.has(error.problem.code) ? 'temporarily-unavailable' : 'not-printable',
      detail: error.message,
    });
  }
};

/** Does everything that a sheet needs, from the first query on, under one place in the printing queue. */
export const inPrintingTurn = async <Value>(
  work: () => Promise<Result<Value, Problem>>,
): Promise<Result<Value, Problem>> => {
  const turn = await printable(() => inPrintingQueue(work));
  return turn.ok ? turn.value : turn;
};
