import 'server-only';
import { noPasskeysHere } from '@/lib/auth/ask-for-passkey';
import { newPasskeyChallenge } from '@/lib/auth/passkey-challenge';
import { toCreationOptions } from '@/lib/auth/passkey-options';
import { relyingParty } from '@/lib/auth/relying-party';
import { inClinic } from '@/lib/db/in-clinic';
import { findPasskeys } from '@/lib/db/user/find-passkeys';
import { mostPasskeys } from '@/lib/domain/account/passkey';
import type { Actor } from '@/lib/domain/permission/actor';
import { may } from '@/lib/domain/permission/permissions';
import type { Problem } from '@/lib/domain/problem';
import { failure, type Result, success } from '@/lib/domain/result';
import { refuse } from '@/lib/usecases/access/refuse';
import { passkeysAreFull, passkeysOfProvider, sessionOver } from '@/lib/usecases/account/account-problems';
import { findOwnCredentials } from '@/lib/usecases/account/find-own-credentials';

type Question = Awaited<ReturnType<typeof toCreationOptions>>;

/**
 * The question to a browser that is to make a passkey. Not for those whom only an identity provider lets in: when it no
 * longer does, a passkey still would.
 */
export const beginPasskey = async ({ actor }: { actor: Actor }): Promise<Result<Question, Problem>> => {
  if (!may(actor.role, 'account.manage')) return refuse(actor, 'account.manage');
  const { clinicId, userId, sessionId } = actor;
  const party = relyingParty();
  if (!party) return failure(noPasskeysHere);
  const own = await findOwnCredentials(actor);
  if (!own) return failure(sessionOver.problem);
  if (own.candidate.passwordHash === null) return failure(passkeysOfProvider);
  const known = await inClinic(clinicId, (tx) => findPasskeys(tx, userId));
  if (known.length >= mostPasskeys) return failure(passkeysAreFull);
  const challenge = await newPasskeyChallenge({ kind: 'add', sessionId });
  const { email, name } = own.holder;
  return success(await toCreationOptions({ party, challenge, user: { userId, email, name }, known }));
};
