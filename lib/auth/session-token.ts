import 'server-only';
import { createHash, randomBytes } from 'node:crypto';
import { decode, encode } from 'next-auth/jwt';
import { absoluteSeconds } from '@/lib/auth/session-limits';
import { env } from '@/lib/env';

/** 256 random bits. The row knows its hash only: who reads the database can't take over a session. */
export const newSessionToken = (): string => randomBytes(32).toString('base64url');

export const hashSessionToken = (token: string): Uint8Array => createHash('sha256').update(token).digest();

/** The cookie's value: next-auth's encrypted JWT with the session's token and nothing else in it. */
export const sealSessionToken = (token: string): Promise<string> =>
  encode({ token: { sid: token }, secret: env().AUTH_SECRET, maxAge: absoluteSeconds });

export const openSessionToken = async (sealed: string): Promise<string | null> => {
  const opened = await decode({ token: sealed, secret: env().AUTH_SECRET }).catch(() => null);
  return typeof opened?.sid === 'string' ? opened.sid : null;
};
