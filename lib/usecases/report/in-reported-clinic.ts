import 'server-only';
import { type ClinicTransaction, inClinic } from '@/lib/db/in-clinic';
import type { Actor } from '@/lib/domain/permission/actor';
import { may } from '@/lib/domain/permission/permissions';
import type { Problem } from '@/lib/domain/problem';
import type { Result } from '@/lib/domain/result';
import { refuse, refuseUnknown } from '@/lib/usecases/access/refuse';

/**
 * Runs the work for someone who may see reports, in the clinic that was asked for: their own, or none was named. Every
 * other id, whether foreign, unknown or malformed, is not found.
 */
export const inReportedClinic = async <Value>(
  { actor, clinicId }: { actor: Actor; clinicId: string | undefined },
  work: (tx: ClinicTransaction) => Promise<Result<Value, Problem>>,
): Promise<Result<Value, Problem>> => {
  if (!may(actor.role, 'report.read')) return refuse(actor, 'report.read');
  return inClinic(actor.clinicId, async (tx) => {
    if (clinicId !== undefined && clinicId.toLowerCase() !== actor.clinicId)
      return refuseUnknown(tx, actor, 'report.read');
    return work(tx);
  });
};
