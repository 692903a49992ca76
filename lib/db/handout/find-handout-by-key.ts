import type { ClinicTransaction } from '@/lib/db/in-clinic';
import type { IssuedHandout } from '@/lib/domain/handout/compose-request';

type FoundByKey = { handout: IssuedHandout; requestSha256: string };

/** The handout that was issued under an idempotency key of this clinic. Asked before a PDF is drawn in vain. */
export const findHandoutByKey = async (tx: ClinicTransaction, idempotencyKey: string): Promise<FoundByKey | null> => {
  const row = await tx.handout.findUnique({
    where: { clinicId_idempotencyKey: { clinicId: tx.clinicId, idempotencyKey } },
    select: { id: true, code: true, issuedAt: true, pages: true, requestSha256: true },
  });
  if (!row) return null;
  const { id, code, issuedAt, pages, requestSha256 } = row;
  // In the order in which issuing answers: the same click gets the very same bytes.
  return { handout: { id, code, issuedAt: issuedAt.toISOString(), pages }, requestSha256 };
};
