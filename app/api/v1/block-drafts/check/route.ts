import { defineRoute } from '@/app/api/v1/_route/define-route';
import { today } from '@/app/api/v1/_route/today';
import { checkDraftSchema } from '@/lib/domain/content/block-draft';
import { checkDraft } from '@/lib/usecases/block/check-draft';

export const POST = defineRoute({
  permission: 'content.write',
  body: checkDraftSchema,
  work: ({ actor, body }) => checkDraft({ actor, given: body, today: today(), now: new Date() }),
});
