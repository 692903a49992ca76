import { Prisma } from '@/lib/db/generated/client';
import type { ClinicTransaction } from '@/lib/db/in-clinic';
import { type Reach, reachedPeople } from '@/lib/db/recall/reached-people';
import type { ContactState, RecallRecipient } from '@/lib/domain/recall/recall';
import { type RecipientsPage, splitRecipientCursor } from '@/lib/domain/recall/recall-views';

type Row = Omit<RecallRecipient, 'givenAt' | 'stateAt'> & { givenAt: Date; stateAt: Date | null };

const { empty, sql } = Prisma;

const inState = (state: ContactState | null): Prisma.Sql =>
  state === null ? empty : sql`AND coalesce(c.state, 'to-contact') = ${state}`;

const afterCursor = (after: string | null): Prisma.Sql => {
  if (after === null) return empty;
  const { givenAt, patientId } = splitRecipientCursor(after);
  return sql`AND (p.issued_at, p.patient_id) < (${givenAt}::timestamptz, ${patientId}::uuid)`;
};

/** A part of a recall's recipients, those given it last first. */
export const findRecipients = async (
  tx: ClinicTransaction,
  reach: Reach,
  { state, after, limit }: RecipientsPage & { limit: number },
): Promise<RecallRecipient[]> => {
  const rows = await tx.$queryRaw<Row[]>`
    ${reachedPeople(tx, reach)}, page AS MATERIALIZED (
      SELECT p.*, coalesce(c.state, 'to-contact') AS state, coalesce(c.words, '') AS words, c.recorded_at
      FROM people p LEFT JOIN contacts c ON c.patient_id = p.patient_id
      WHERE true ${inState(state)} ${afterCursor(after)}
      ORDER BY p.issued_at DESC, p.patient_id DESC LIMIT ${limit}
    )
    SELECT p.patient_id::text AS "patientId", who.name, who.birth_date::text AS "birthDate",
      who.record_number AS "recordNumber", who.phone, who.address, p.id::text AS "handoutId", p.code,
      p.issued_at AS "givenAt", p.sheets::int, p.state, p.words AS "stateWords", p.recorded_at AS "stateAt"
    FROM page p JOIN patients who ON who.clinic_id = ${tx.clinicId}::uuid AND who.id = p.patient_id
    ORDER BY p.issued_at DESC, p.patient_id DESC`;
  return rows.map((row) => ({
    ...row,
    givenAt: row.givenAt.toISOString(),
    stateAt: row.stateAt?.toISOString() ?? null,
  }));
};
