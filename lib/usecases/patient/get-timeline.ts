import 'server-only';
import { recordAuditEvent } from '@/lib/db/audit/record-audit-event';
import { findTeachBacks } from '@/lib/db/handout/find-teach-backs';
import { findTimelineSheets } from '@/lib/db/handout/find-timeline-sheets';
import { type ClinicTransaction, inClinic } from '@/lib/db/in-clinic';
import { findPatient } from '@/lib/db/patient/find-patient';
import { findPatientContacts } from '@/lib/db/patient/find-patient-contacts';
import type { Timeline, TimelineCursor, TimelineEntry } from '@/lib/domain/handout/timeline';
import type { Patient } from '@/lib/domain/patient/patient';
import type { Actor } from '@/lib/domain/permission/actor';
import { may } from '@/lib/domain/permission/permissions';
import type { Problem } from '@/lib/domain/problem';
import { type Result, success } from '@/lib/domain/result';
import { refuse, refuseUnknown } from '@/lib/usecases/access/refuse';

type Input = { actor: Actor; patientId: string; before?: TimelineCursor };

const pageSize = 20;

const toTimeline = async (
  tx: ClinicTransaction,
  patient: Patient,
  before: TimelineCursor | null,
): Promise<Timeline> => {
  const sheets = await findTimelineSheets(tx, { patientId: patient.id, before, limit: pageSize + 1 });
  const shown = sheets.slice(0, pageSize);
  const found = await findTeachBacks(
    tx,
    shown.map(({ handoutId }) => handoutId),
  );
  const teachBacks = Map.groupBy(found, ({ handoutId }) => handoutId);
  const entries = shown.map(
    (sheet): TimelineEntry => ({ ...sheet, teachBacks: teachBacks.get(sheet.handoutId) ?? [] }),
  );
  const contacts = await findPatientContacts(tx, patient.id);
  const last = sheets.length > pageSize ? shown.at(-1) : undefined;
  return { patient, entries, contacts, next: last ? { issuedAt: last.issuedAt, id: last.handoutId } : null };
};

/**
 * What was this patient given, and what came of it? A page of handouts, the newest first. That the patient was looked
 * at is recorded once, with the first page.
 */
export const getTimeline = async ({ actor, patientId, before }: Input): Promise<Result<Timeline, Problem>> => {
  if (!may(actor.role, 'patient.read')) return refuse(actor, 'patient.read');
  return inClinic(actor.clinicId, async (tx) => {
    const patient = await findPatient(tx, patientId);
    if (!patient) return refuseUnknown(tx, actor, 'patient.read');
    const timeline = await toTimeline(tx, patient, before ?? null);
    // Last, because the event holds the clinic's chain until the transaction ends.
    if (!before) await recordAuditEvent(tx, { type: 'patient.viewed', actor, patientId: patient.id, detail: {} });
    return success(timeline);
  });
};
