import { type HandoutVoid, voidReasons } from '@/lib/domain/handout/handout-void';

export const voidSelect = {
  reason: true,
  words: true,
  voidedByName: true,
  voidedByTitle: true,
  voidedAt: true,
} as const;

type Row = { reason: string; words: string; voidedByName: string; voidedByTitle: string; voidedAt: Date };

export const toHandoutVoid = (row: Row): HandoutVoid => ({
  reason: voidReasons.find((reason) => reason === row.reason) ?? 'other',
  words: row.words,
  voidedAt: row.voidedAt.toISOString(),
  voidedBy: { name: row.voidedByName, title: row.voidedByTitle },
});
