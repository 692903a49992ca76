import 'server-only';
import type { RefusedAttempt } from '@/lib/auth/attempt-limits';
import type { Problem } from '@/lib/domain/problem';

/** A problem, and for too many attempts when the next one is looked at. */
export type TimedProblem = { problem: Problem; retryAfterSeconds?: number };

export const tooManyAttempts = ({ retryAfterSeconds }: RefusedAttempt): TimedProblem => ({
  problem: { code: 'too-many-attempts', detail: 'Too many attempts. Wait a while, then try again.' },
  retryAfterSeconds,
});
