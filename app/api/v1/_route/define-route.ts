import type { z } from 'zod';
import { isSameOrigin } from '@/app/api/v1/_route/is-same-origin';
import { problemResponse } from '@/app/api/v1/_route/problem-response';
import { readBody } from '@/app/api/v1/_route/read-body';
import { signedInOfRequest } from '@/lib/auth/actor-of-request';
import { isUnavailable } from '@/lib/db/database-errors';
import type { Actor } from '@/lib/domain/permission/actor';
import { mustConfirm } from '@/lib/domain/permission/must-confirm';
import { may, type Permission } from '@/lib/domain/permission/permissions';
import type { Problem } from '@/lib/domain/problem';
import type { Result } from '@/lib/domain/result';
import { logError } from '@/lib/log';
import { refuse, refuseMissing } from '@/lib/usecases/access/refuse';

type Handler = (
  request: Request,
  context: { params: Promise<Record<string, string | string[] | undefined>> },
) => Promise<Response>;

type Work<Who, Body, Params> = (given: {
  actor: Who;
  body: Body;
  params: Params;
  request: Request;
}) => Promise<Result<unknown, Problem> | Response>;

type Definition<Access extends Permission | 'public', BodySchema extends z.ZodType, ParamsSchema extends z.ZodType> = {
  /** Who may ask. There is no default: a route without a policy does not compile. */
  permission: Access;
  /** What publishes, recalls, takes data out or changes people asks who it is again when that was long ago. */
  confirmed?: true;
  body?: BodySchema;
  /** What does not fit here is an unknown address: 404. */
  params?: ParamsSchema;
  /** The status of success; 200 unless told. */
  status?: 200 | 201;
  work: Work<Access extends 'public' ? null : Actor, z.output<BodySchema>, z.output<ParamsSchema>>;
};

/** What a route declares about itself; tests make every case of the access matrix from it. */
export type Policy = {
  permission: Permission | 'public';
  confirmed?: true;
  body?: z.ZodType;
  params?: z.ZodType;
};

/** Thrown inside this file to leave early with an answer. */
class Answered {
  constructor(readonly response: Response) {}
}

const stop = (problem: Problem, status?: number): never => {
  throw new Answered(problemResponse(problem, status === undefined ? {} : { status }));
};

const notFound: Problem = { code: 'not-found', detail: 'There is nothing here.' };

const confirmFirst: Problem = {
  code: 'confirm-first',
  detail: 'Show that it is you, then do it again. Nothing was changed.',
};

const tooLate: Problem = { code: 'temporarily-unavailable', detail: 'Nothing was saved. Try again in a moment.' };

type Access = Pick<Policy, 'permission' | 'confirmed'>;

const findActor = async (request: Request, { permission, confirmed }: Access): Promise<Actor | null> => {
  if (permission === 'public') return null;
  const signedIn = await signedInOfRequest(request);
  if (!signedIn) return stop({ code: 'not-signed-in', detail: 'Sign in, then try again.' });
  const { actor, secondsSinceConfirmed } = signedIn;
  if (!may(actor.role, permission)) return stop((await refuse(actor, permission)).problem);
  if (confirmed && mustConfirm(secondsSinceConfirmed)) return stop(confirmFirst);
  return actor;
};

/** An address that can't be one of ours is recorded like one that is not there. */
const refuseAddress = async (actor: Actor | null, access: Permission | 'public'): Promise<never> =>
  stop(actor && access !== 'public' ? (await refuseMissing(actor, access)).problem : notFound);

const parseBody = async (request: Request, schema: z.ZodType | undefined): Promise<unknown> => {
  if (!schema) return undefined;
  const read = await readBody(request);
  if (!read.ok) return stop(read.problem.problem, read.problem.status);
  const parsed = schema.safeParse(read.value);
  if (parsed.success) return parsed.data;
  const fields = parsed.error.issues
    .slice(0, 50)
    .map((issue) => ({ field: issue.path.join('.'), reason: issue.message }));
  return stop({ code: 'invalid-input', detail: 'Some of what was sent is not right. See the fields.', fields });
};

const answerError = (error: unknown, request: Request): Response => {
  if (error instanceof Answered) return error.response;
  const id = logError(error, `${request.method} ${new URL(request.url).pathname}`);
  if (isUnavailable(error)) {
    const detail = 'Plainleaf can’t reach its database just now. Nothing was saved. Try again in a moment.';
    return problemResponse({ code: 'temporarily-unavailable', detail }, { id });
  }
  return problemResponse(
    { code: 'unexpected', detail: 'Something went wrong on our side. Nothing was saved.' },
    { id },
  );
};

const handle = async (
  request: Request,
  context: Parameters<Handler>[1],
  { permission, confirmed, params: paramsSchema, body: bodySchema }: Policy,
  answer: (given: { actor: Actor | null; body: unknown; params: unknown }) => Promise<Response>,
): Promise<Response> => {
  try {
    // Who has gone waits for nothing: what they asked for would only hold up those who are here.
    if (request.signal.aborted) stop(tooLate);
    if (!isSameOrigin(request))
      stop({ code: 'not-allowed', detail: 'This request did not come from Plainleaf’s own pages.' });
    const actor = await findActor(request, { permission, ...(confirmed && { confirmed }) });
    const params = paramsSchema?.safeParse(await context.params);
    if (params && !params.success) return await refuseAddress(actor, permission);
    return await answer({ actor, params: params?.data, body: await parseBody(request, bodySchema) });
  } catch (error) {
    return answerError(error, request);
  }
};

/** Makes a route handler: who may, what fits, and one shape for every answer are settled before `work` is called. */
export const defineRoute = <
  Access extends Permission | 'public',
  BodySchema extends z.ZodType = z.ZodUndefined,
  ParamsSchema extends z.ZodType = z.ZodUndefined,
>(
  definition: Definition<Access, BodySchema, ParamsSchema>,
): Handler & { policy: Policy } => {
  const { work, status, ...policy } = definition;
  const handler: Handler = (request, context) =>
    handle(request, context, policy, async (checked) => {
      // The schemas just made these what the definition says; TypeScript can't follow that through optional schemas.
      const answer = await work({ ...checked, request } as Parameters<typeof work>[0]);
      if (answer instanceof Response) return answer;
      if (!answer.ok) return problemResponse(answer.problem);
      return Response.json(answer.value ?? null, {
        status: status ?? 200,
        headers: { 'cache-control': 'no-store' },
      });
    });
  return Object.assign(handler, { policy });
};
