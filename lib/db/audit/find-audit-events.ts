import { Prisma } from '@/lib/db/generated/client';
import type { ClinicTransaction } from '@/lib/db/in-clinic';
import type { AuditFilters } from '@/lib/domain/audit/audit-filters';

/** An event as the record has it, with the names that its ids have now. */
export type AuditEventRow = {
  seq: string;
  at: string;
  actorName: string | null;
  type: string;
  patientId: string | null;
  patientName: string | null;
  handoutId: string | null;
  handoutCode: string | null;
  detail: unknown;
  link: string;
};

/** The columns that the indexes begin with, so that any one filter is walked in the order that is asked for. */
const wanted = (tx: ClinicTransaction, { who, what, patient, from, to }: AuditFilters) => [
  Prisma.sql`e.clinic_id = ${tx.clinicId}::uuid`,
  ...(who === null ? [] : [Prisma.sql`e.actor_id = ${who}::uuid`]),
  ...(what === null ? [] : [Prisma.sql`e.type = ${what}`]),
  ...(patient === null ? [] : [Prisma.sql`e.patient_id = ${patient}::uuid`]),
  ...(from === null ? [] : [Prisma.sql`e.at >= ${from}::date::timestamp AT TIME ZONE 'UTC'`]),
  ...(to === null ? [] : [Prisma.sql`e.at < (${to}::date + 1)::timestamp AT TIME ZONE 'UTC'`]),
];

/** Everything that comes after this event in the order of the list. An event that is not there has nothing after it. */
const after = (tx: ClinicTransaction, before: string | null) => {
  if (before === null) return [];
  const at = Prisma.sql`(SELECT at FROM audit_events WHERE clinic_id = ${tx.clinicId}::uuid AND seq = ${before}::bigint)`;
  return [Prisma.sql`e.at <= ${at} AND (e.at < ${at} OR e.seq < ${before}::bigint)`];
};

const upTo = (seq: string) => Prisma.sql`e.seq <= ${seq}::bigint`;

/** So many events, the latest first; of the same microsecond, by their number in the chain. */
export const findAuditEvents = (
  tx: ClinicTransaction,
  filters: AuditFilters,
  { limit, head }: { limit: number /** What was added to the chain after this number is left out. */; head: string },
): Promise<AuditEventRow[]> => {
  const where = Prisma.join([...wanted(tx, filters), ...after(tx, filters.before), upTo(head)], ' AND ');
  return tx.$queryRaw<AuditEventRow[]>`
    SELECT e.seq::text AS seq, to_char(e.at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') AS at,
           u.name AS "actorName", e.type, e.patient_id AS "patientId", p.name AS "patientName",
           e.handout_id AS "handoutId", h.code AS "handoutCode", e.detail, encode(e.link, 'hex') AS link
    FROM (SELECT * FROM audit_events e WHERE ${where} ORDER BY e.at DESC, e.seq DESC LIMIT ${limit}) e
    LEFT JOIN users u ON u.id = e.actor_id
    LEFT JOIN patients p ON p.clinic_id = e.clinic_id AND p.id = e.patient_id
    LEFT JOIN handouts h ON h.clinic_id = e.clinic_id AND h.id = e.handout_id
    ORDER BY e.at DESC, e.seq DESC`;
};

/** How many events the filters let through. */
export const countAuditEvents = async (tx: ClinicTransaction, filters: AuditFilters, head: string): Promise<number> => {
  const where = Prisma.join([...wanted(tx, filters), ...after(tx, filters.before), upTo(head)], ' AND ');
  const [row] = await tx.$queryRaw<{ rows: number }[]>`SELECT count(*)::int AS rows FROM audit_events e WHERE ${where}`;
  return row?.rows ?? 0;
};
