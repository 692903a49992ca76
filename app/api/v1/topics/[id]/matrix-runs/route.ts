import { z } from 'zod';
import { defineRoute } from '@/app/api/v1/_route/define-route';
import { success } from '@/lib/domain/result';
import { getMatrixRun } from '@/lib/usecases/check/get-matrix-run';
import { startMatrixRun } from '@/lib/usecases/check/start-matrix-run';

const params = z.object({ id: z.string().regex(/^[a-z0-9-]+$/) });

export const GET = defineRoute({
  permission: 'content.read',
  params,
  // Asked each second while it runs: what was found comes with the page.
  work: async ({ actor, params: { id } }) => {
    const runs = await getMatrixRun({ actor, topicId: id, now: new Date() });
    if (!runs.ok || !runs.value.latest) return runs.ok ? success(null) : runs;
    const { findings: _findings, ...progress } = runs.value.latest;
    return success(progress);
  },
});

export const POST = defineRoute({
  permission: 'content.check',
  params,
  status: 201,
  work: async ({ actor, params: { id } }) => {
    const started = await startMatrixRun({ actor, topicId: id, now: new Date() });
    return started.ok ? success({ id: started.value.id }) : started;
  },
});
