import { problemResponse } from '@/app/api/v1/_route/problem-response';
import type { TimedProblem } from '@/lib/auth/too-many-attempts';

export const timedProblemResponse = ({ problem, retryAfterSeconds }: TimedProblem): Response =>
  problemResponse(problem, retryAfterSeconds === undefined ? {} : { retryAfterSeconds });
