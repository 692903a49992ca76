import { askToConfirm } from '@/app/_client/ask-to-confirm';
import { isStillSignedIn, sessionOver } from '@/app/_client/session-over';
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

/** Nothing is wrong with what was sent: the network, the server, or whoever signs in again, may do better in a moment. */
export const maySucceedLater = ({ code, status }: Pick<ApiProblem, 'code' | 'status'>): boolean =>
  code === 'unreachable' || code === 'not-signed-in' || status >= 500 || status === 429;

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

const signedOut: ApiProblem = {
  code: 'not-signed-in',
  status: 401,
  title: 'Not signed in',
  detail: 'You were signed out. Sign in, then try again. What is on this page is kept.',
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

const send = async (path: string, call: Call): Promise<Result<Response, ApiProblem>> => {
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

// What signs in and out speaks for itself: there, a refusal is about what was typed.
const isOfSession = (path: string): boolean => path === '/session' || path.startsWith('/session/');

/**
 * Makes a call that may have to wait for the person: when it is asked for, they show that it is them, and the call is made
 * once more. When they do not, the answer is the problem. Once nobody is signed in any more, nothing is sent.
 */
export const withPerson = async <Answer>(
  path: string,
  make: () => Promise<Result<Answer, ApiProblem>>,
): Promise<Result<Answer, ApiProblem>> => {
  if (isOfSession(path)) return make();
  if (sessionOver.get()) return failure(signedOut);
  const answer = await make();
  if (answer.ok) return answer;
  if (answer.problem.code === 'not-signed-in') return (await isStillSignedIn()) ? make() : answer;
  if (answer.problem.code !== 'confirm-first') return answer;
  if (await askToConfirm()) return make();
  return failure({ ...answer.problem, detail: 'You did not show that it is you, so nothing was changed.' });
};

/** Calls our own API for something else than JSON. What fails while the answer is read, the caller has to catch. */
export const requestApi = (path: string, call: Call = {}): Promise<Result<Response, ApiProblem>> =>
  withPerson(path, () => send(path, call));

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
