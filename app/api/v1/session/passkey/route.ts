import { defineRoute } from '@/app/api/v1/_route/define-route';
import { newSessionResponse } from '@/app/api/v1/_route/new-session-response';
import { timedProblemResponse } from '@/app/api/v1/_route/timed-problem-response';
import { signInWithPasskey } from '@/lib/auth/sign-in-with-passkey';
import { visitorOf } from '@/lib/auth/visitor-of';
import { passkeyProofSchema } from '@/lib/domain/account/passkey';

export const POST = defineRoute({
  permission: 'public',
  body: passkeyProofSchema,
  work: async ({ body, request }) => {
    const signedIn = await signInWithPasskey({ proof: body, visitor: visitorOf(request) });
    if (!signedIn.ok) return timedProblemResponse(signedIn.problem);
    return newSessionResponse(signedIn.value, { signedIn: true });
  },
});
