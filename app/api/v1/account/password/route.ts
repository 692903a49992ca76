import { z } from 'zod';
import { defineRoute } from '@/app/api/v1/_route/define-route';
import { newSessionResponse } from '@/app/api/v1/_route/new-session-response';
import { timedProblemResponse } from '@/app/api/v1/_route/timed-problem-response';
import { givenPasswordSchema } from '@/lib/domain/account/given-password';
import { changePassword } from '@/lib/usecases/account/change-password';

export const PUT = defineRoute({
  permission: 'account.manage',
  body: z.strictObject({ current: givenPasswordSchema, wanted: givenPasswordSchema }),
  work: async ({ actor, body }) => {
    const changed = await changePassword({ actor, ...body });
    if (!changed.ok) return timedProblemResponse(changed.problem);
    return newSessionResponse(changed.value, { changed: true });
  },
});
