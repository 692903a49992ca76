import 'server-only';
import type { NextApiRequest, NextApiResponse } from 'next';
import NextAuth, { type NextAuthOptions } from 'next-auth';

export type NextAuthQuestion = {
  method: 'GET' | 'POST';
  action: 'signin' | 'callback';
  query: Record<string, string>;
  body?: Record<string, string>;
  cookies: Record<string, string>;
};

/** Where the browser goes from here, and the cookies that it takes along. */
export type NextAuthAnswer = { location: string | null; cookies: string[] };

/**
 * One step of next-auth, without its endpoints: we call it as a handler of Next's pages router, of which it uses no more
 * than this. Its other way in reads the request that Next.js is answering just then, and none but that.
 */
export const askNextAuth = async (question: NextAuthQuestion, options: NextAuthOptions): Promise<NextAuthAnswer> => {
  const { method, action, query, body = {}, cookies } = question;
  const request = { method, query: { ...query, nextauth: [action, 'oidc'] }, body, cookies, headers: {} };
  const headers = new Map<string, unknown>();
  const response = {
    status: () => response,
    getHeader: (name: string) => headers.get(name),
    setHeader: (name: string, value: unknown) => headers.set(name, value),
    json: () => undefined,
    send: () => undefined,
    end: () => undefined,
  };
  await NextAuth(request as unknown as NextApiRequest, response as unknown as NextApiResponse, options);
  const location = headers.get('Location');
  return {
    location: typeof location === 'string' ? location : null,
    cookies: [headers.get('Set-Cookie') ?? []].flat().map(String),
  };
};
