import 'server-only';
import { recordAuditEvent } from '@/lib/db/audit/record-audit-event';
import { getHandoutFile, type HandoutFile } from '@/lib/db/handout/get-handout-file';
import { inClinic } from '@/lib/db/in-clinic';
import type { Actor } from '@/lib/domain/permission/actor';
import { may } from '@/lib/domain/permission/permissions';
import type { Problem } from '@/lib/domain/problem';
import { type Result, success } from '@/lib/domain/result';
import { refuse, refuseUnknown } from '@/lib/usecases/access/refuse';

type Input = { actor: Actor; handoutId: string };

/** The PDF byte for byte as it was issued; that it was printed again is recorded. */
export const reprintHandout = async ({ actor, handoutId }: Input): Promise<Result<HandoutFile, Problem>> => {
  if (!may(actor.role, 'handout.read')) return refuse(actor, 'handout.read');
  return inClinic(actor.clinicId, async (tx) => {
    const file = await getHandoutFile(tx, handoutId);
    if (!file) return refuseUnknown(tx, actor, 'handout.read');
    const about = file.patientId === null ? {} : { patientId: file.patientId };
    const detail = { pdfSha256: file.sha256 };
    await recordAuditEvent(tx, { type: 'handout.reprinted', actor, handoutId, ...about, detail });
    return success(file);
  });
};
