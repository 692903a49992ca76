import { z } from 'zod';
import { defineRoute } from '@/app/api/v1/_route/define-route';
import { timedProblemResponse } from '@/app/api/v1/_route/timed-problem-response';
import { clientAddress } from '@/lib/auth/client-address';
import { givenPasswordSchema } from '@/lib/domain/account/given-password';
import { choosePassword } from '@/lib/usecases/account/choose-password';

export const POST = defineRoute({
  permission: 'public',
  body: z.strictObject({ token: z.string().min(1).max(200), password: givenPasswordSchema }),
  work: async ({ body, request }) => {
    const chosen = await choosePassword({ ...body, address: clientAddress(request.headers) });
    return chosen.ok ? chosen : timedProblemResponse(chosen.problem);
  },
});
