import { defineRoute } from '@/app/api/v1/_route/define-route';
import { timedProblemResponse } from '@/app/api/v1/_route/timed-problem-response';
import { askForPasskey } from '@/lib/auth/ask-for-passkey';
import { visitorOf } from '@/lib/auth/visitor-of';

export const POST = defineRoute({
  permission: 'public',
  work: async ({ request }) => {
    const asked = await askForPasskey(visitorOf(request).address);
    return asked.ok ? asked : timedProblemResponse(asked.problem);
  },
});
