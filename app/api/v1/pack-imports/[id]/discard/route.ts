import { z } from 'zod';
import { defineRoute } from '@/app/api/v1/_route/define-route';
import { discardImport } from '@/lib/usecases/pack/discard-import';

export const POST = defineRoute({
  permission: 'content.write',
  params: z.object({ id: z.guid() }),
  work: ({ actor, params }) => discardImport({ actor, id: params.id }),
});
