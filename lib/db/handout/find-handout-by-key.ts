import type { ClinicTransaction } from '@/lib/db/in-clinic';

type FoundByKey = { id: string; code: string; pdfSha256: string; issuedAt: string; requestSha256: string };

/** The handout that was issued under an idempotency key of this clinic. Asked before a PDF is drawn in vain. */
export const findHandoutByKey = async (tx: ClinicTransaction, idempotencyKey: string): Promise<FoundByKey | null> => {
  const row = await tx.handout.findUnique({
    where: { clinicId_idempotencyKey: { clinicId: tx.clinicId, idempotencyKey } },
    select: { id: true, code: true, pdfSha256: true, issuedAt: true, requestSha256: true },
  });
  return row && { ...row, issuedAt: row.issuedAt.toISOString() };
};
