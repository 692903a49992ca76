import { z } from 'zod';
import { defineRoute } from '@/app/api/v1/_route/define-route';
import { stopMatrixRun } from '@/lib/usecases/check/stop-matrix-run';

export const POST = defineRoute({
  permission: 'content.check',
  params: z.object({ id: z.string().regex(/^[a-z0-9-]+$/), run: z.guid() }),
  work: ({ actor, params }) => stopMatrixRun({ actor, topicId: params.id, runId: params.run, now: new Date() }),
});
