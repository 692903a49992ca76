import 'server-only';
import { findAuditEvents } from '@/lib/db/audit/find-audit-events';
import { getChainHead } from '@/lib/db/audit/get-chain-head';
import { recordAuditEvent } from '@/lib/db/audit/record-audit-event';
import { type ClinicTransaction, inClinic } from '@/lib/db/in-clinic';
import { findPatient } from '@/lib/db/patient/find-patient';
import { findStaff } from '@/lib/db/user/find-staff';
import type { AuditFilters } from '@/lib/domain/audit/audit-filters';
import type { Actor } from '@/lib/domain/permission/actor';
import { may } from '@/lib/domain/permission/permissions';
import type { Problem } from '@/lib/domain/problem';
import { type Result, success } from '@/lib/domain/result';
import { refuse } from '@/lib/usecases/access/refuse';
import { type AuditEntry, toAuditEntry } from '@/lib/usecases/audit/to-audit-entry';

export const eventsOnPage = 50;

export type AuditPage = {
  entries: AuditEntry[];
  /** Where the next page begins; null on the last one. */
  before: string | null;
  /** The number of the chain's last event when this was read. */
  head: string;
  staff: { userId: string; name: string }[];
  /** Whom the events are about, when one patient was asked for. */
  patientName: string | null;
};

const nameOf = async (tx: ClinicTransaction, patientId: string | null): Promise<string | null> =>
  patientId === null ? null : ((await findPatient(tx, patientId))?.name ?? null);

type Input = {
  actor: Actor /** Null for filters that can’t be used: they let nothing through. */;
  filters: AuditFilters | null;
};

/** A page of the clinic's audit record, the latest first; that it was looked at is recorded. */
export const listAuditEvents = async ({ actor, filters }: Input): Promise<Result<AuditPage, Problem>> => {
  if (!may(actor.role, 'audit.read')) return refuse(actor, 'audit.read');
  return inClinic(actor.clinicId, async (tx) => {
    const head = await getChainHead(tx);
    const rows = filters ? await findAuditEvents(tx, filters, { limit: eventsOnPage + 1, head }) : [];
    const entries = rows.slice(0, eventsOnPage).map(toAuditEntry);
    const before = rows.length > eventsOnPage ? (entries.at(-1)?.seq ?? null) : null;
    const page = {
      entries,
      before,
      head,
      staff: await findStaff(tx),
      patientName: await nameOf(tx, filters?.patient ?? null),
    };
    await recordAuditEvent(tx, { type: 'audit.viewed', actor, detail: {} });
    return success(page);
  });
};
