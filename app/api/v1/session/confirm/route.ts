import { z } from 'zod';
import { defineRoute } from '@/app/api/v1/_route/define-route';
import { newSessionResponse } from '@/app/api/v1/_route/new-session-response';
import { timedProblemResponse } from '@/app/api/v1/_route/timed-problem-response';
import { givenPasswordSchema } from '@/lib/domain/account/given-password';
import { passkeyProofSchema } from '@/lib/domain/account/passkey';
import { confirmSession } from '@/lib/usecases/account/confirm-session';

export const POST = defineRoute({
  permission: 'account.manage',
  body: z.union([
    z.strictObject({ password: givenPasswordSchema }),
    z.strictObject({ code: z.string().min(1).max(64) }),
    z.strictObject({ passkey: passkeyProofSchema }),
  ]),
  work: async ({ actor, body }) => {
    const confirmed = await confirmSession({ actor, shown: body });
    if (!confirmed.ok) return timedProblemResponse(confirmed.problem);
    return newSessionResponse(confirmed.value, { confirmed: true });
  },
});
