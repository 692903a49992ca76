import 'server-only';
import { noPasskeysHere } from '@/lib/auth/ask-for-passkey';
import { newPasskeyChallenge } from '@/lib/auth/passkey-challenge';
import { toRequestOptions } from '@/lib/auth/passkey-options';
import { relyingParty } from '@/lib/auth/relying-party';
import { inClinic } from '@/lib/db/in-clinic';
import { findPasskeys } from '@/lib/db/user/find-passkeys';
import type { Actor } from '@/lib/domain/permission/actor';
import { may } from '@/lib/domain/permission/permissions';
import type { Problem } from '@/lib/domain/problem';
import { failure, type Result, success } from '@/lib/domain/result';
import { refuse } from '@/lib/usecases/access/refuse';
import { noPasskeyYet } from '@/lib/usecases/account/account-problems';

type Question = Awaited<ReturnType<typeof toRequestOptions>>;

/** The question to the browser of somebody who is signed in and shows again that it is them. */
export const askForOwnPasskey = async ({ actor }: { actor: Actor }): Promise<Result<Question, Problem>> => {
  if (!may(actor.role, 'account.manage')) return refuse(actor, 'account.manage');
  const { clinicId, userId, sessionId } = actor;
  const party = relyingParty();
  if (!party) return failure(noPasskeysHere);
  const known = await inClinic(clinicId, (tx) => findPasskeys(tx, userId));
  if (known.length === 0) return failure(noPasskeyYet);
  const challenge = await newPasskeyChallenge({ kind: 'confirm', sessionId });
  return success(await toRequestOptions({ party, challenge, known }));
};
