import 'server-only';
import { recordAuditEvent } from '@/lib/db/audit/record-audit-event';
import { inClinic } from '@/lib/db/in-clinic';
import { searchPatients } from '@/lib/db/patient/search-patients';
import type { FoundPatient } from '@/lib/domain/patient/patient';
import { searchTerms } from '@/lib/domain/patient/search-terms';
import type { Actor } from '@/lib/domain/permission/actor';
import { may } from '@/lib/domain/permission/permissions';
import type { Problem } from '@/lib/domain/problem';
import { type Result, success } from '@/lib/domain/result';
import { refuse } from '@/lib/usecases/access/refuse';

type Input = { actor: Actor; query: string };

/** At most 20 patients by name, record number or birth date; an empty query answers those changed last. */
export const findPatients = async ({ actor, query }: Input): Promise<Result<{ patients: FoundPatient[] }, Problem>> => {
  if (!may(actor.role, 'patient.read')) return refuse(actor, 'patient.read');
  return inClinic(actor.clinicId, async (tx) => {
    const patients = await searchPatients(tx, searchTerms(query));
    await recordAuditEvent(tx, { type: 'patient.searched', actor, detail: { found: patients.length } });
    return success({ patients });
  });
};
