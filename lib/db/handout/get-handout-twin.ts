import { toHandoutCode } from '@/lib/db/handout/handout-code';
import { outsideClinic } from '@/lib/db/outside-clinic';
import type { HandoutDocument } from '@/lib/domain/handout/handout-document';

/** `voidedAt`: when the clinic declared the sheet wrong; null for one that stands. */
export type HandoutTwin = { document: HandoutDocument; issuedAt: string; voidedAt: string | null };

type Row = { document: HandoutDocument; issued_at: Date; voided_at: Date | null };

/** What the sheet with this code says, to whoever holds the code: the database takes the patient's line off first. */
export const getHandoutTwin = async (typedCode: string): Promise<HandoutTwin | null> => {
  const code = toHandoutCode(typedCode);
  if (code === null) return null;
  const [row] = await outsideClinic((client) => client.$queryRaw<Row[]>`SELECT * FROM handout_twin(${code})`);
  if (!row) return null;
  return {
    document: row.document,
    issuedAt: row.issued_at.toISOString(),
    voidedAt: row.voided_at?.toISOString() ?? null,
  };
};
