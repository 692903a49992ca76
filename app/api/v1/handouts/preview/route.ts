import { defineRoute } from '@/app/api/v1/_route/define-route';
import { composeRequestSchema } from '@/lib/domain/handout/compose-request';
import { previewHandout } from '@/lib/usecases/handout/preview-handout';

export const POST = defineRoute({
  permission: 'handout.compose',
  body: composeRequestSchema,
  work: ({ actor, body }) => previewHandout({ actor, request: body, now: new Date() }),
});
