import { appRole, prisma } from '@/lib/db/client';
import type { Prisma } from '@/lib/db/generated/client';
import { isUuid } from '@/lib/db/is-uuid';
import { withRetries } from '@/lib/db/with-retries';

/** A transaction bound to one clinic. Use cases pass it on to the queries of lib/db and know nothing else about it. */
export type ClinicTransaction = Prisma.TransactionClient & { readonly clinicId: string };

const bind = async (tx: Prisma.TransactionClient, clinicId: string): Promise<ClinicTransaction> => {
  const [bound] = await tx.$queryRaw<{ role: string }[]>`
    SELECT current_user::text AS role, set_config('app.clinic_id', ${clinicId}, true)`;
  // A pooler between us and the database may have dropped the role, and with it every row policy.
  if (bound?.role !== appRole) throw new Error(`The database connection works as ${bound?.role}, not as ${appRole}.`);
  // Defined, not assigned: what is assigned goes through Prisma's proxy to the one client behind all transactions, and
  // another clinic's transaction of the same moment would read it.
  return Object.create(tx, { clinicId: { value: clinicId, enumerable: true } });
};

/**
 * Runs the work in one transaction that sees and changes the rows of this clinic only, whatever the queries ask for.
 * All or nothing: what throws is undone, the audit event with it. Work may run again after a deadlock, so it must have
 * no effect outside the database.
 */
export const inClinic = async <Answer>(
  clinicId: string,
  work: (tx: ClinicTransaction) => Promise<Answer>,
): Promise<Answer> => {
  if (!isUuid(clinicId)) throw new Error('inClinic needs the id of a clinic.');
  return withRetries(() => prisma().$transaction(async (tx) => work(await bind(tx, clinicId))));
};
