import { Prisma } from '@/lib/db/generated/client';
import type { ClinicTransaction } from '@/lib/db/in-clinic';
import { type Reach, reachedPeople } from '@/lib/db/recall/reached-people';
import type { ContactState, RecallRecipient } from '@/lib/domain/recall/recall';
import { type RecipientsPage, splitRecipientCursor } from '@/lib/domain/recall/recall-views';

/** As JSON has it, or as the driver does. */
export type RecipientRow = Omit<RecallRecipient, 'givenAt' | 'stateAt'> & {
  givenAt: Date | string;
  stateAt: Date | string | null;
};

export type WantedPage = RecipientsPage & { limit: number };

const { empty, sql } = Prisma;

const inState = (state: ContactState | null): Prisma.Sql => (state === null ? empty : sql`AND p.state = ${state}`);

const afterCursor = (after: string | null): Prisma.Sql => {
  if (after === null) return empty;
  const { givenAt, patientId } = splitRecipientCursor(after);
  return sql`AND (p.issued_at, p.patient_id) < (${givenAt}::timestamptz, ${patientId}::uuid)`;
};

/** Follows `reachedPeople`: those of a page, those given it last first. */
export const pageOfPeople = ({ state, after, limit }: WantedPage): Prisma.Sql => sql`
  page AS MATERIALIZED (
    SELECT p.* FROM people p WHERE true ${inState(state)} ${afterCursor(after)}
    ORDER BY p.issued_at DESC, p.patient_id DESC LIMIT ${limit}
  )`;

export const selectRecipients = ({ clinicId }: ClinicTransaction): Prisma.Sql => sql`
  SELECT p.patient_id::text AS "patientId", who.name, who.birth_date::text AS "birthDate",
    who.record_number AS "recordNumber", who.phone, who.address, p.id::text AS "handoutId", p.code,
    p.issued_at AS "givenAt", p.sheets::int, p.state, p.words AS "stateWords", p.recorded_at AS "stateAt"
  FROM page p JOIN patients who ON who.clinic_id = ${clinicId}::uuid AND who.id = p.patient_id
  ORDER BY p.issued_at DESC, p.patient_id DESC`;

export const toRecipient = (row: RecipientRow): RecallRecipient => ({
  ...row,
  givenAt: new Date(row.givenAt).toISOString(),
  stateAt: row.stateAt === null ? null : new Date(row.stateAt).toISOString(),
});

/** A part of a recall's recipients, those given it last first. */
export const findRecipients = async (
  tx: ClinicTransaction,
  reach: Reach,
  wanted: WantedPage,
): Promise<RecallRecipient[]> => {
  const rows = await tx.$queryRaw<RecipientRow[]>`
    ${reachedPeople(tx, reach)}, ${pageOfPeople(wanted)} ${selectRecipients(tx)}`;
  return rows.map(toRecipient);
};
