import 'server-only';
import { findHandouts, type HandoutLine } from '@/lib/db/handout/find-handouts';
import { inClinic } from '@/lib/db/in-clinic';
import { findPatient } from '@/lib/db/patient/find-patient';
import type { Actor } from '@/lib/domain/permission/actor';
import { may } from '@/lib/domain/permission/permissions';
import type { Problem } from '@/lib/domain/problem';
import { type Result, success } from '@/lib/domain/result';
import { refuse } from '@/lib/usecases/access/refuse';

type Input = { actor: Actor; patientId?: string; limit?: number };

export type ListedHandout = HandoutLine & { patientName: string | null };

/** A patient's handouts with what each said, or the clinic's latest; the newest first. */
export const listHandouts = async ({ actor, ...wanted }: Input): Promise<Result<ListedHandout[], Problem>> => {
  if (!may(actor.role, 'handout.read')) return refuse(actor, 'handout.read');
  return inClinic(actor.clinicId, async (tx) => {
    const names = new Map<string, string | null>();
    const listed: ListedHandout[] = [];
    for (const line of await findHandouts(tx, wanted)) {
      const { patientId } = line;
      if (patientId !== null && !names.has(patientId))
        names.set(patientId, (await findPatient(tx, patientId))?.name ?? null);
      listed.push({ ...line, patientName: patientId === null ? null : (names.get(patientId) ?? null) });
    }
    return success(listed);
  });
};
