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

/** Nothing is wrong with what was sent: the network, or the server, may do better in a moment. */
export const maySucceedLater = ({ code, status }: Pick<ApiProblem, 'code' | 'status'>): boolean =>
  code === 'unreachable' || status >= 500 || status === 429;

type Call = {
  method?: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
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

const problemOf = (error: unknown): ApiProblem => {
  if (error instanceof DOMException && error.name === 'AbortError') throw error;
  return error instanceof TypeError ? unreachable : unreadable;
};

/** Calls our own API for something else than JSON. What fails while the answer is read, the caller has to catch. */
export const requestApi = async (path: string, call: Call = {}): Promise<Result<Response, ApiProblem>> => {
  const { method = 'GET', body, headers, signal } = call;
  try {
    const response = await fetch(`/api/v1${path}`, {
      method,
      headers: { ...(body === undefined ? {} : { 'content-type': 'application/json' }), ...headers },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      ...(signal ? { signal } : {}),
    });
    return response.ok ? success(response) : failure(await readProblem(response));
  } catch (error) {
    return failure(problemOf(error));
  }
};

/** Calls our own API. Expected failures come back as a value; an aborted call rejects with its AbortError. */
export const callApi = async <Answer>(path: string, call: Call = {}): Promise<Result<Answer, ApiProblem>> => {
  const answer = await requestApi(path, call);
  if (!answer.ok) return answer;
  try {
    return success((answer.value.status === 204 ? null : await answer.value.json()) as Answer);
  } catch (error) {
    return failure(problemOf(error));
  }
};
