import { DocumentError } from '@/lib/documents/document-problem';
import type { Problem } from '@/lib/domain/problem';
import { failure, type Result, success } from '@/lib/domain/result';

/** Runs work on a sheet; a sheet that can't be printed is an expected answer, with the place that is wrong. */
export const printable = async <Value>(work: () => Promise<Value>): Promise<Result<Value, Problem>> => {
  try {
    return success(await work());
  } catch (error) {
    if (!(error instanceof DocumentError)) throw error;
    return failure({ code: 'not-printable', detail: error.message });
  }
};
