import { defineRoute } from '@/app/api/v1/_route/define-route';
import { problemResponse } from '@/app/api/v1/_route/problem-response';
import { queryOf } from '@/app/api/v1/_route/query-of';
import { redirectResponse } from '@/app/api/v1/_route/redirect-response';
import { identityProvider } from '@/lib/auth/identity-provider';
import { goToProvider } from '@/lib/auth/provider-sign-in';

export const GET = defineRoute({
  permission: 'public',
  work: async ({ request }) => {
    const provider = identityProvider();
    if (!provider) return problemResponse({ code: 'not-found', detail: 'No identity provider is set up.' });
    const { to = '/', confirm } = queryOf(request, ['to', 'confirm']);
    return redirectResponse(await goToProvider(provider, request, { to, afresh: confirm !== undefined }));
  },
});
