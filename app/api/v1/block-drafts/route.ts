import { defineRoute } from '@/app/api/v1/_route/define-route';
import { today } from '@/app/api/v1/_route/today';
import { startDraftSchema } from '@/lib/domain/content/block-draft';
import { startDraft } from '@/lib/usecases/block/start-draft';

export const POST = defineRoute({
  permission: 'content.write',
  body: startDraftSchema,
  status: 201,
  work: ({ actor, body }) => startDraft({ actor, given: body, today: today(), now: new Date() }),
});
