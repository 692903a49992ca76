import type { Problem, ProblemCode } from '@/lib/domain/problem';
import { failure, type Result, success } from '@/lib/domain/result';

/** What an answer of the API says went wrong, as RFC 9457 problem details, or that there was no answer. */
export type ApiProblem = Omit<Problem, 'code'> & {
  code: ProblemCode | 'unreachable';
  status: number;
  title: string;
  /** Under this id the error is in the server's log. */
  id?: string;
  retryAfterSeconds?: number;
};

type Call = {
  method?: 'GET' | 'POST' | 'PATCH' | 'DELETE';
  body?: unknown;
  headers?: HeadersInit;
  signal?: AbortSignal;
};

const unreachable: ApiProblem = {
  code: 'unreachable',
  status: 0,
  title: 'No answer',
  detail: 'Plainleaf can’t be reached. What is on this page is kept. Check the network, then try again.',
};

const unreadable: ApiProblem = {
  code: 'unexpected',
  status: 500,
  title: 'Something went wrong',
  detail: 'Plainleaf gave an answer that can’t be read. What is on this page is kept. Try again in a moment.',
};

const readProblem = async (response: Response): Promise<ApiProblem> => {
  const retryAfter = Number(response.headers.get('retry-after') ?? Number.NaN);
  const wait = Number.isFinite(retryAfter) ? { retryAfterSeconds: retryAfter } : {};
  const isProblem = response.headers.get('content-type')?.includes('json') ?? false;
  if (!isProblem) return { ...unreadable, ...wait, status: response.status };
  // The API's own shape, from our own origin.
  return { ...((await response.json()) as ApiProblem), ...wait };
};

/** Calls our own API. Expected failures come back as a value; an aborted call rejects with its AbortError. */
export const callApi = async <Answer>(path: string, call: Call = {}): Promise<Result<Answer, ApiProblem>> => {
  const { method = 'GET', body, headers, signal } = call;
  try {
    const response = await fetch(`/api/v1${path}`, {
      method,
      headers: { ...(body === undefined ? {} : { 'content-type': 'application/json' }), ...headers },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      ...(signal ? { signal } : {}),
    });
    if (!response.ok) return failure(await readProblem(response));
    return success((response.status === 204 ? null : await response.json()) as Answer);
  } catch (error) {
    if (error instanceof DOMException && error.name === 'AbortError') throw error;
    return failure(error instanceof TypeError ? unreachable : unreadable);
  }
};
