import { defineRoute } from '@/app/api/v1/_route/define-route';
import { relyingParty } from '@/lib/auth/relying-party';
import { signInWays } from '@/lib/auth/sign-in-ways';
import { success } from '@/lib/domain/result';
import { getAccount } from '@/lib/usecases/account/get-account';

/** By what can this person show that it is them? */
export const GET = defineRoute({
  permission: 'account.manage',
  work: async ({ actor }) => {
    const account = await getAccount({ actor });
    if (!account.ok) return account;
    const { hasPassword, secondFactorSince, passkeys } = account.value;
    return success({
      password: hasPassword,
      code: secondFactorSince !== null,
      passkey: relyingParty() !== null && passkeys.length > 0,
      provider: signInWays().provider,
    });
  },
});
