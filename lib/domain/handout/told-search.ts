import { z } from 'zod';
import type { FoundPassages } from '@/lib/domain/handout/find-passages';
import { writtenLine } from '@/lib/domain/written-words';

/** The body of `POST /api/v1/patients/[id]/told`. */
export const toldSearchSchema = z.strictObject({ query: writtenLine(100).min(2, 'must have at least 2 characters') });

/** A piece of advice that a patient was given, with what of it was looked for. */
export type ToldMatch = FoundPassages & {
  handoutId: string;
  sheetTitle: string;
  issuedAt: string;
  /** It was on a sheet that was declared wrong afterwards. */
  voided: boolean;
};
