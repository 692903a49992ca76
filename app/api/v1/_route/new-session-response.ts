import { setSessionCookie } from '@/lib/auth/session-cookie';
import { sealSessionToken } from '@/lib/auth/session-token';

/** Success, with the cookie of a session that has just begun. */
export const newSessionResponse = async (token: string, body: unknown): Promise<Response> => {
  const headers = { 'cache-control': 'no-store', 'set-cookie': setSessionCookie(await sealSessionToken(token)) };
  return Response.json(body, { headers });
};
