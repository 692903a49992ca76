import 'server-only';
import { newPasswordLink } from '@/lib/auth/new-password-link';
import { recordAuditEvent } from '@/lib/db/audit/record-audit-event';
import { insertClinic } from '@/lib/db/clinic/insert-clinic';
import { UniqueConflict } from '@/lib/db/database-errors';
import { insertUser } from '@/lib/db/user/insert-user';
import { findUnprintable } from '@/lib/documents/pdf/find-unprintable';
import type { NewClinic } from '@/lib/domain/account/new-clinic';
import type { PasswordLink } from '@/lib/domain/account/password-link';
import type { NewPerson } from '@/lib/domain/account/person';
import type { Problem } from '@/lib/domain/problem';
import { failure, type Result, success } from '@/lib/domain/result';
import { emailTaken, notPrintable } from '@/lib/usecases/user/person-problems';

type Input = { clinic: NewClinic; admin: Omit<NewPerson, 'role'> };

const unprintableFields = async (texts: Record<string, string>): Promise<NonNullable<Problem['fields']>> => {
  const found = await Promise.all(
    Object.entries(texts).map(async ([field, text]) => ({ field, unprintable: await findUnprintable(text) })),
  );
  return found
    .filter(({ unprintable }) => unprintable.length > 0)
    .map(({ field }) => ({ field, reason: 'holds characters that can’t be printed' }));
};

/**
 * Makes a clinic and its first administrator, who lets everyone else in. For whoever runs the installation: nobody is
 * signed in yet who could be asked for a permission.
 */
export const openClinic = async ({ clinic, admin }: Input): Promise<Result<PasswordLink, Problem>> => {
  const unprintable = await unprintableFields({ ...clinic, jobTitle: admin.jobTitle });
  if (unprintable.length > 0) return failure(notPrintable(unprintable));
  const made: PasswordLink[] = [];
  try {
    await insertClinic(clinic, async (tx) => {
      const userId = await insertUser(tx, { ...admin, role: 'admin', passwordHash: null });
      const { token, expiresAt } = await newPasswordLink(tx, userId);
      made.push({ token, expiresAt: expiresAt.toISOString() });
      await recordAuditEvent(tx, { type: 'user.added', actor: null, detail: { userId, role: 'admin' } });
    });
  } catch (error) {
    if (error instanceof UniqueConflict) return failure(emailTaken);
    throw error;
  }
  const link = made.at(-1);
  if (!link) throw new Error('The clinic was made without a link.');
  return success(link);
};
