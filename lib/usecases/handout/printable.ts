import { DocumentError, type DocumentProblem } from '@/lib/documents/document-problem';
import { inPrintingQueue } from '@/lib/documents/pdf/printing-queue';
import type { Problem } from '@/lib/domain/problem';
import { failure, type Result, success } from '@/lib/domain/result';

/** Not the sheet's fault: the same sheet may print in a moment. */
const passing = new Set<DocumentProblem['code']>(['render-timeout', 'render-busy', 'render-lost']);

const toResult = async <Value>(work: () => Promise<Value>): Promise<Result<Value, Problem>> => {
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

/**
 * Runs all the work on a sheet under one place in the printing queue; a sheet that can't be printed is an expected answer,
 * with the place that is wrong.
 */
export const printable = <Value>(work: () => Promise<Value>): Promise<Result<Value, Problem>> =>
  toResult(() => inPrintingQueue(work));

/** The same for letters, which have a queue of their own: a file of them takes as long as many sheets. */
export const printableLetters = toResult;
