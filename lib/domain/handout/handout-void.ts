import { z } from 'zod';
import { writtenWords } from '@/lib/domain/written-words';

export const voidReasons = ['wrong-patient', 'wrong-sheet', 'print-failed', 'other'] as const;

/** Why an issued handout was declared wrong. */
export type VoidReason = (typeof voidReasons)[number];

export const voidReasonWords: Record<VoidReason, string> = {
  'wrong-patient': 'Wrong patient',
  'wrong-sheet': 'Wrong sheet',
  'print-failed': 'The print failed',
  other: 'Another reason',
};

/** The body of `POST /api/v1/handouts/[id]/void`. */
export const newVoidSchema = z
  .strictObject({ reason: z.enum(voidReasons), words: writtenWords(300).default('') })
  .refine(({ reason, words }) => reason !== 'other' || words !== '', {
    path: ['words'],
    message: 'must say the reason',
  });

export type NewVoid = z.infer<typeof newVoidSchema>;

/** A void as every view shows it. */
export type HandoutVoid = {
  reason: VoidReason;
  words: string;
  voidedAt: string;
  voidedBy: { name: string; title: string };
};
