import type { ClinicTransaction } from '@/lib/db/in-clinic';
import { isUuid } from '@/lib/db/is-uuid';

export type HandoutFile = { bytes: Uint8Array<ArrayBuffer>; sha256: string; patientId: string | null };

/** The PDF exactly as it was issued; null for an id that is unknown, malformed or another clinic's. */
export const getHandoutFile = async (tx: ClinicTransaction, handoutId: string): Promise<HandoutFile | null> => {
  if (!isUuid(handoutId)) return null;
  const row = await tx.handoutFile.findFirst({
    where: { handoutId, clinicId: tx.clinicId },
    select: { bytes: true, handout: { select: { pdfSha256: true, patientId: true } } },
  });
  return row && { bytes: row.bytes, sha256: row.handout.pdfSha256, patientId: row.handout.patientId };
};
