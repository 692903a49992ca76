import { z } from 'zod';
import { defineRoute } from '@/app/api/v1/_route/define-route';
import { settleVersionComment } from '@/lib/usecases/review/settle-version-comment';

export const POST = defineRoute({
  permission: 'content.write',
  params: z.object({ id: z.guid() }),
  work: ({ actor, params }) => settleVersionComment({ actor, commentId: params.id, now: new Date() }),
});
