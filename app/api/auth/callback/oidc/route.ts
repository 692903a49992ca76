import { defineRoute } from '@/app/api/v1/_route/define-route';
import { problemResponse } from '@/app/api/v1/_route/problem-response';
import { redirectResponse } from '@/app/api/v1/_route/redirect-response';
import { identityProvider } from '@/lib/auth/identity-provider';
import { comeFromProvider } from '@/lib/auth/provider-sign-in';

/** Where the identity provider sends people back to. The address is next-auth's. */
export const GET = defineRoute({
  permission: 'public',
  work: async ({ request }) => {
    const provider = identityProvider();
    if (!provider) return problemResponse({ code: 'not-found', detail: 'No identity provider is set up.' });
    return redirectResponse(await comeFromProvider(provider, request));
  },
});
