import type { AuditEventRow } from '@/lib/db/audit/find-audit-events';
import { auditEventDetail, auditEventWords } from '@/lib/domain/audit/audit-event-detail';

/** An event in words: who, what, about whom. Null where it was nobody signed in, or about nobody. */
export type AuditEntry = {
  /** Its number in the chain. */
  seq: string;
  at: string;
  who: string | null;
  type: string;
  what: string;
  detail: string;
  patient: { id: string; name: string | null } | null;
  handout: { id: string; code: string | null } | null;
  link: string;
};

export const toAuditEntry = (row: AuditEventRow): AuditEntry => ({
  seq: row.seq,
  at: row.at,
  who: row.actorName,
  type: row.type,
  what: auditEventWords(row.type),
  detail: auditEventDetail(row.type, row.detail),
  patient: row.patientId === null ? null : { id: row.patientId, name: row.patientName },
  handout: row.handoutId === null ? null : { id: row.handoutId, code: row.handoutCode },
  link: row.link,
});
