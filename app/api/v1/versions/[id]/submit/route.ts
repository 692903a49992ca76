import { z } from 'zod';
import { defineRoute } from '@/app/api/v1/_route/define-route';
import { readEditSchema } from '@/lib/domain/content/review-step';
import { submitVersion } from '@/lib/usecases/version/submit-version';

export const POST = defineRoute({
  permission: 'content.write',
  params: z.object({ id: z.guid() }),
  body: readEditSchema,
  work: ({ actor, params, body }) => submitVersion({ actor, versionId: params.id, ...body, now: new Date() }),
});
