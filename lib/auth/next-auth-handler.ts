import 'server-only';
import type { NextRequest } from 'next/server';
import NextAuth from 'next-auth';
import { nextAuthOptions } from '@/lib/auth/next-auth-options';

type Context = { params: Promise<{ nextauth: string[] }> };

/** next-auth's own endpoints. The options are made for each request, for a build has no settings. */
export const nextAuthHandler = (request: NextRequest, context: Context): Promise<Response> =>
  NextAuth(request, context, nextAuthOptions());
