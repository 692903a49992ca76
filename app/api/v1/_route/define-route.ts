import type { z } from 'zod';
import { isSameOrigin } from '@/app/api/v1/_route/is-same-origin';
import { problemResponse } from '@/app/api/v1/_route/problem-response';
import { readBody } from '@/app/api/v1/_route/read-body';
import { actorOfRequest } from '@/lib/auth/actor-of-request';
import { isUnavailable } from '@/lib/db/database-errors';
import type { Actor } from '@/lib/domain/permission/actor';
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
  body?: BodySchema;
  /** What does not fit here is an unknown address: 404. */
  params?: ParamsSchema;
  /** The status of success; 200 unless told. */
  status?: 200 | 201;
  work: Work<Access extends 'public' ? null : Actor, z.output<BodySchema>, z.output<ParamsSchema>>;
};

/** Thrown inside this file to leave early with an answer. */
class Answered {
  constructor(readonly response: Response) {}
}

const stop = (problem: Problem, status?: number): never => {
  throw new Answered(problemResponse(problem, status === undefined ? {} : { status }));
};

const notFound: Problem = { code: 'not-found', detail: 'There is nothing here.' };

const findActor = async (request: Request, access: Permission | 'public'): Promise<Actor | null> => {
  if (access === 'public') return null;
  const actor = await actorOfRequest(request);
  if (!actor) return stop({ code: 'not-signed-in', detail: 'Sign in, then try again.' });
  if (!may(actor.role, access)) return stop((await refuse(actor, access)).problem);
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
    return problemResponse({ code: 'temporarily-unavailable', detail }, { id, retryAfterSeconds: 5 });
  }
  return problemResponse(
    { code: 'unexpected', detail: 'Something went wrong on our side. Nothing was saved.' },
    { id },
  );
};

/** Makes a route handler: who may, what fits, and one shape for every answer are settled before `work` is called. */
export const defineRoute =
  <
    Access extends Permission | 'public',
    BodySchema extends z.ZodType = z.ZodUndefined,
    ParamsSchema extends z.ZodType = z.ZodUndefined,
  >(
    definition: Definition<Access, BodySchema, ParamsSchema>,
  ): Handler =>
  async (request, context) => {
    try {
      if (!isSameOrigin(request))
        stop({ code: 'not-allowed', detail: 'This request did not come from Plainleaf’s own pages.' });
      const actor = await findActor(request, definition.permission);
      const params = definition.params?.safeParse(await context.params);
      if (params && !params.success) return await refuseAddress(actor, definition.permission);
      const body = await parseBody(request, definition.body);
      // The schemas just made these what the definition says; TypeScript can't follow that through optional schemas.
      const given = { actor, body, params: params?.data, request } as Parameters<typeof definition.work>[0];
      const answer = await definition.work(given);
      if (answer instanceof Response) return answer;
      if (!answer.ok) return problemResponse(answer.problem);
      return Response.json(answer.value ?? null, {
        status: definition.status ?? 200,
        headers: { 'cache-control': 'no-store' },
      });
    } catch (error) {
      return answerError(error, request);
    }
  };
