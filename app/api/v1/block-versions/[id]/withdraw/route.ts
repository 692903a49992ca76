import { z } from 'zod';
import { defineRoute } from '@/app/api/v1/_route/define-route';
import { withdrawSchema } from '@/lib/domain/content/withdraw';
import { withdrawBlockVersion } from '@/lib/usecases/content/withdraw-block-version';

export const POST = defineRoute({
  permission: 'content.withdraw',
  confirmed: true,
  params: z.object({ id: z.guid() }),
  body: withdrawSchema,
  work: ({ actor, params, body }) =>
    withdrawBlockVersion({ actor, blockVersionId: params.id, ...body, now: new Date() }),
});
