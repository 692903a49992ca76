import { type ClinicTransaction, inClinic } from '@/lib/db/in-clinic';
import type { Actor } from '@/lib/domain/permission/actor';

/**
 * A transaction that changes content. The database is told who writes: its triggers make whoever changed a text an
 * author of it, and let none of them review it, whatever the queries ask for.
 */
export const asEditor = <Answer>(
  { clinicId, userId }: Pick<Actor, 'clinicId' | 'userId'>,
  work: (tx: ClinicTransaction) => Promise<Answer>,
): Promise<Answer> =>
  inClinic(clinicId, async (tx) => {
    await tx.$queryRaw`SELECT set_config('app.user_id', ${userId}, true)`;
    return work(tx);
  });
