import { z } from 'zod';
import { defineRoute } from '@/app/api/v1/_route/define-route';
import { publishImport } from '@/lib/usecases/pack/publish-import';

export const POST = defineRoute({
  permission: 'content.review',
  confirmed: true,
  params: z.object({ id: z.guid() }),
  work: ({ actor, params }) => publishImport({ actor, id: params.id, now: new Date() }),
});
