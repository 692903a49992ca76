import 'server-only';
import { newPasswordLink } from '@/lib/auth/new-password-link';
import { recordAuditEvent } from '@/lib/db/audit/record-audit-event';
import { UniqueConflict } from '@/lib/db/database-errors';
import { inClinic } from '@/lib/db/in-clinic';
import { insertUser } from '@/lib/db/user/insert-user';
import type { PasswordLink } from '@/lib/domain/account/password-link';
import type { NewPerson } from '@/lib/domain/account/person';
import type { Actor } from '@/lib/domain/permission/actor';
import { may } from '@/lib/domain/permission/permissions';
import type { Problem } from '@/lib/domain/problem';
import { failure, type Result, success } from '@/lib/domain/result';
import { refuse } from '@/lib/usecases/access/refuse';
import { findUnprintableFields } from '@/lib/usecases/figure/find-unprintable-fields';
import { emailTaken, notPrintable } from '@/lib/usecases/user/person-problems';

type Input = { actor: Actor; given: NewPerson };

export type AddedUser = { id: string; link: PasswordLink };

/** Adds somebody to the clinic, with a link to choose a password. */
export const addUser = async ({ actor, given }: Input): Promise<Result<AddedUser, Problem>> => {
  if (!may(actor.role, 'user.manage')) return refuse(actor, 'user.manage');
  const { name, jobTitle, role } = given;
  const unprintable = await findUnprintableFields({ name, jobTitle });
  if (unprintable.length > 0) return failure(notPrintable(unprintable));
  try {
    return await inClinic(actor.clinicId, async (tx) => {
      const id = await insertUser(tx, { ...given, passwordHash: null });
      const { token, expiresAt } = await newPasswordLink(tx, id);
      await recordAuditEvent(tx, { type: 'user.added', actor, detail: { userId: id, role } });
      return success({ id, link: { token, expiresAt: expiresAt.toISOString() } });
    });
  } catch (error) {
    if (error instanceof UniqueConflict) return failure(emailTaken);
    throw error;
  }
};
