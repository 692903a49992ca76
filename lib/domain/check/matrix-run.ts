import { z } from 'zod';
import { matrixFindingSchema } from '@/lib/domain/check/matrix-finding';

/** What was looked at, in numbers. */
export const matrixCoverageSchema = z.strictObject({
  presets: z.int(),
  rules: z.int(),
  pairs: z.int(),
  pairsCovered: z.int(),
  pairsUnsound: z.int(),
  /** Different sheets that these people get, on both papers. */
  sheets: z.int(),
  /** Sheets laid out: each in every print size and language. */
  layouts: z.int(),
  languages: z.array(z.string()),
});

export type MatrixCoverage = z.infer<typeof matrixCoverageSchema>;

export const matrixRunStates = ['running', 'done', 'failed', 'stopped'] as const;

/** A run over a topic's content as it was at a revision. `coverage` is there when it is done. */
export const matrixRunSchema = z.strictObject({
  id: z.uuid(),
  topicId: z.string(),
  revision: z.string(),
  state: z.enum(matrixRunStates),
  done: z.int(),
  total: z.int(),
  startedBy: z.string(),
  startedAt: z.iso.datetime(),
  finishedAt: z.iso.datetime().nullable(),
  /** Nothing was heard of it for too long: the process that ran it is gone. */
  isLost: z.boolean(),
  coverage: matrixCoverageSchema.nullable(),
  findings: z.array(matrixFindingSchema),
});

export type MatrixRun = z.infer<typeof matrixRunSchema>;
