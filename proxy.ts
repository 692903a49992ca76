import { randomBytes } from 'node:crypto';
import { type NextRequest, NextResponse } from 'next/server';
import { pagePolicy } from '@/app/_security/page-policy';

/**
 * Gives every page's answer a nonce of its own and the policy that names it. Nothing else belongs here, least of all who
 * may see what: pages and routes decide that themselves, and do so with this file gone.
 */
export const proxy = (request: NextRequest): NextResponse => {
  const nonce = randomBytes(16).toString('base64');
  // biome-ignore lint/style/noProcessEnv: the build writes the value in, so that no setting of a server loosens the policy.
  const policy = pagePolicy({ nonce, isDevelopment: process.env.NODE_ENV === 'development' });
  const headers = new Headers(request.headers);
  headers.set('x-nonce', nonce);
  // Next.js reads the nonce for its own scripts from here.
  headers.set('content-security-policy', policy);
  const response = NextResponse.next({ request: { headers } });
  response.headers.set('content-security-policy', policy);
  return response;
};

/** What is not a page has a policy without any script, in next.config.js. */
export const config = { matcher: '/((?!api/|api$|_next/static/).*)' };
