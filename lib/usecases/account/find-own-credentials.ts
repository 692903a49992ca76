import 'server-only';
import { inClinic } from '@/lib/db/in-clinic';
import { findSignInCandidate, type SignInCandidate } from '@/lib/db/user/find-sign-in-candidate';
import { type AccountHolder, getAccountHolder } from '@/lib/db/user/get-account-holder';
import type { Actor } from '@/lib/domain/permission/actor';

type OwnCredentials = { holder: AccountHolder; candidate: SignInCandidate };

/** What somebody who is signed in would sign in with. Null when they were put out a moment ago. */
export const findOwnCredentials = async ({ clinicId, userId }: Actor): Promise<OwnCredentials | null> => {
  const holder = await inClinic(clinicId, (tx) => getAccountHolder(tx, userId));
  const candidate = await findSignInCandidate(holder.email);
  return candidate?.userId === userId ? { holder, candidate } : null;
};
