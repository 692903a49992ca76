import 'server-only';
import { findPasswordRefusal } from '@/lib/auth/find-password-refusal';
import { hashPassword } from '@/lib/auth/password';
import { hashSessionToken, newSessionToken } from '@/lib/auth/session-token';
import type { TimedProblem } from '@/lib/auth/too-many-attempts';
import { recordAuditEvent } from '@/lib/db/audit/record-audit-event';
import { type ClinicTransaction, inClinic } from '@/lib/db/in-clinic';
import { replaceSession } from '@/lib/db/session/replace-session';
import { revokeSessionsOf } from '@/lib/db/session/revoke-sessions-of';
import { endPasswordLinks } from '@/lib/db/user/end-password-links';
import { setPassword } from '@/lib/db/user/set-password';
import { contextWordsOf } from '@/lib/domain/account/context-words-of';
import type { Actor } from '@/lib/domain/permission/actor';
import { may } from '@/lib/domain/permission/permissions';
import { failure, type Result, success } from '@/lib/domain/result';
import { refuse } from '@/lib/usecases/access/refuse';
import { notRight, sessionOver } from '@/lib/usecases/account/account-problems';
import { checkOwnPassword } from '@/lib/usecases/account/check-own-password';
import { findOwnCredentials } from '@/lib/usecases/account/find-own-credentials';

type Input = { actor: Actor; current: string; wanted: string };

const reason = 'password changed';

const change = async (
  tx: ClinicTransaction,
  { userId, sessionId }: Actor,
  passwordHash: string,
): Promise<Result<string, TimedProblem>> => {
  const token = newSessionToken();
  // First, for who was put out while the password was looked at changes nothing any more.
  const replaced = await replaceSession(tx, { sessionId, tokenSha256: hashSessionToken(token), reason, fromNow: true });
  if (replaced === null) return failure(sessionOver);
  await setPassword(tx, userId, passwordHash);
  await endPasswordLinks(tx, userId);
  await revokeSessionsOf(tx, { userId, except: replaced, reason });
  const actor = { userId, sessionId: replaced };
  await recordAuditEvent(tx, { type: 'account.password-changed', actor, detail: { with: 'password' } });
  return success(token);
};

/** Somebody chooses another password. Every session of theirs is over; answers the token of the one that goes on. */
export const changePassword = async ({ actor, current, wanted }: Input): Promise<Result<string, TimedProblem>> => {
  if (!may(actor.role, 'account.manage')) return failure({ problem: (await refuse(actor, 'account.manage')).problem });
  const own = await findOwnCredentials(actor);
  if (!own) return failure(sessionOver);
  const checked = await checkOwnPassword({ actor, candidate: own.candidate, password: current, field: 'current' });
  if (!checked.ok) return checked;
  const hasSecondFactor = own.candidate.hasSecondFactor;
  const contextWords = contextWordsOf(own.holder);
  const refusal = await findPasswordRefusal({ password: wanted, hasSecondFactor, contextWords });
  if (refusal !== null) return failure({ problem: notRight('wanted', refusal) });
  const passwordHash = await hashPassword(wanted);
  return inClinic(actor.clinicId, (tx) => change(tx, actor, passwordHash));
};
