import type { Problem, ProblemCode } from '@/lib/domain/problem';

/** What each problem is in HTTP, and its name for people. A new code does not compile without both. */
const kinds: Record<ProblemCode, { status: number; title: string }> = {
  'invalid-input': { status: 400, title: 'The request is not right' },
  'not-signed-in': { status: 401, title: 'Not signed in' },
  'second-factor-wanted': { status: 401, title: 'A second factor is wanted' },
  'confirm-first': { status: 403, title: 'Show first that it is you' },
  'not-allowed': { status: 403, title: 'Not allowed' },
  'not-found': { status: 404, title: 'Not found' },
  'changed-meanwhile': { status: 409, title: 'Changed meanwhile' },
  'idempotency-key-reused': { status: 422, title: 'This key was used for another request' },
  'sheet-not-issuable': { status: 422, title: 'This sheet can’t be issued' },
  'not-printable': { status: 422, title: 'This sheet can’t be printed' },
  'not-publishable': { status: 422, title: 'This can’t be published' },
  'too-many-attempts': { status: 429, title: 'Too many attempts' },
  'temporarily-unavailable': { status: 503, title: 'Not available just now' },
  unexpected: { status: 500, title: 'Something went wrong' },
};

type Extras = {
  /** Under this id the error is in the log. */
  id?: string;
  /** For the few answers of HTTP itself (413, 415) that are all bad input to us. */
  status?: number;
};

export type ProblemDetails = { type: string; title: string; status: number } & Problem & { id?: string | undefined };

/** One text for all: what differs between an unknown, a malformed and a foreign id tells that something is there. */
const nothingHere = 'There is nothing here that you may see.';

/** What passes by itself passes within moments: a worker is replaced, the queue is shorter, the database is back. */
export const passingSeconds = 5;

/** What does an answer of the API say of this problem? As RFC 9457 has it, the one shape of all errors. */
export const toProblemDetails = (problem: Problem, extras: Extras = {}): ProblemDetails => {
  const { code, fields } = problem;
  const { status, title } = kinds[code];
  return {
    type: `/problems/${code}`,
    title,
    status: extras.status ?? status,
    detail: code === 'not-found' ? nothingHere : problem.detail,
    code,
    ...(fields && { fields }),
    id: extras.id,
  };
};
