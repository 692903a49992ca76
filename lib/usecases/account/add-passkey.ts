import 'server-only';
import { noPasskeysHere } from '@/lib/auth/ask-for-passkey';
import { checkNewPasskey } from '@/lib/auth/check-new-passkey';
import { takePasskeyChallenge } from '@/lib/auth/passkey-challenge';
import { relyingParty } from '@/lib/auth/relying-party';
import { recordAuditEvent } from '@/lib/db/audit/record-audit-event';
import { UniqueConflict } from '@/lib/db/database-errors';
import { inClinic } from '@/lib/db/in-clinic';
import { insertPasskey } from '@/lib/db/user/insert-passkey';
import type { NewPasskey } from '@/lib/domain/account/passkey';
import type { Actor } from '@/lib/domain/permission/actor';
import { may } from '@/lib/domain/permission/permissions';
import type { Problem } from '@/lib/domain/problem';
import { failure, type Result, success } from '@/lib/domain/result';
import { refuse } from '@/lib/usecases/access/refuse';
import { passkeyNotTaken, passkeyTaken } from '@/lib/usecases/account/account-problems';

type Input = { actor: Actor; given: NewPasskey };

/**
 * Keeps a passkey that a browser has made. That its holder has just shown who they are stands in the challenge: only this
 * session was asked it, a moment ago (`beginPasskey`).
 */
export const addPasskey = async ({ actor, given }: Input): Promise<Result<{ id: string }, Problem>> => {
  if (!may(actor.role, 'account.manage')) return refuse(actor, 'account.manage');
  const { userId, clinicId, sessionId } = actor;
  const { name, transports } = given;
  const party = relyingParty();
  if (!party) return failure(noPasskeysHere);
  const challenge = await takePasskeyChallenge({ kind: 'add', sessionId }, given);
  const made = challenge === null ? null : await checkNewPasskey({ passkey: given, challenge, party });
  if (!made) return failure(passkeyNotTaken);
  const { id: credentialId, publicKey, counter } = made;
  try {
    return await inClinic(clinicId, async (tx) => {
      const id = await insertPasskey(tx, { userId, name, credentialId, publicKey, counter, transports });
      await recordAuditEvent(tx, { type: 'account.passkey-added', actor, detail: { passkeyId: id } });
      return success({ id });
    });
  } catch (error) {
    if (error instanceof UniqueConflict) return failure(passkeyTaken);
    throw error;
  }
};
