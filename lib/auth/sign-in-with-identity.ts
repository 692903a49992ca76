import 'server-only';
import { z } from 'zod';
import { recordRefusalOf } from '@/lib/auth/record-sign-in-refusal';
import { startSession, type Visitor } from '@/lib/auth/start-session';
import { recordAuditEvent } from '@/lib/db/audit/record-audit-event';
import { inClinic } from '@/lib/db/in-clinic';
import { bindIdentity } from '@/lib/db/user/bind-identity';
import { findIdentityEmail } from '@/lib/db/user/find-identity-email';
import { findSignInCandidate, type SignInCandidate } from '@/lib/db/user/find-sign-in-candidate';
import type { ProviderRefusal } from '@/lib/domain/account/provider-refusal';
import { failure, type Result, success } from '@/lib/domain/result';

/** What of an ID token says who somebody is; its signature, issuer, audience, nonce and time have been checked. */
const claimsSchema = z.object({
  iss: z.string().min(1),
  sub: z.string().min(1).max(255),
  email: z.string().max(254).optional(),
  email_verified: z.boolean().optional(),
  auth_time: z.number().optional(),
});

type Claims = z.infer<typeof claimsSchema>;

type Known = { candidate: SignInCandidate; isBound: boolean };

/** Once somebody is bound, the subject decides, whatever their address is by now. Before that, a verified address does. */
const findPerson = async ({ iss, sub, email, email_verified }: Claims): Promise<Result<Known, ProviderRefusal>> => {
  const bound = await findIdentityEmail(iss, sub);
  if (bound === null && (email === undefined || email_verified !== true)) return failure('email-not-verified');
  const candidate = await findSignInCandidate((bound ?? email ?? '').trim().toLowerCase());
  return candidate ? success({ candidate, isBound: bound !== null }) : failure('unknown-person');
};

const start = (claims: Claims, { candidate, isBound }: Known, visitor: Visitor) =>
  inClinic(candidate.clinicId, async (tx): Promise<Result<string, ProviderRefusal>> => {
    const { userId } = candidate;
    if (!isBound && !(await bindIdentity(tx, { userId, issuer: claims.iss, subject: claims.sub })))
      return failure('other-identity');
    // Without a time they may have shown who they are long ago, so what wants it afresh asks again.
    const confirmedAt = new Date((claims.auth_time ?? 0) * 1000);
    const { token, sessionId } = await startSession(tx, { userId, visitor, confirmedAt });
    const actor = { userId, sessionId };
    if (!isBound) await recordAuditEvent(tx, { type: 'account.identity-bound', actor, detail: {} });
    return success(token);
  });

/**
 * Starts a session for whom an identity provider vouches; answers the token that its cookie carries, sealed. A second
 * factor is the provider's to ask for.
 */
export const signInWithIdentity = async (
  given: unknown,
  visitor: Visitor,
): Promise<Result<string, ProviderRefusal>> => {
  const claims = claimsSchema.safeParse(given);
  if (!claims.success) return failure('provider-failed');
  const person = await findPerson(claims.data);
  if (!person.ok) return person;
  if (!person.value.candidate.active) {
    await recordRefusalOf(person.value.candidate, 'suspended');
    return failure('suspended');
  }
  return start(claims.data, person.value, visitor);
};
