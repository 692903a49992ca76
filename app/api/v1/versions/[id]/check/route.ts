import { z } from 'zod';
import { defineRoute } from '@/app/api/v1/_route/define-route';
import { checkReview } from '@/lib/usecases/review/check-review';

export const GET = defineRoute({
  permission: 'content.read',
  params: z.object({ id: z.guid() }),
  work: ({ actor, params }) =>
    checkReview({ actor, versionId: params.id, today: new Date().toISOString().slice(0, 10) }),
});
