import { defineRoute } from '@/app/api/v1/_route/define-route';
import { ownerChangeSchema } from '@/lib/domain/content/owner-change';
import { changeOwner } from '@/lib/usecases/block/change-owner';

export const POST = defineRoute({
  permission: 'content.write',
  body: ownerChangeSchema,
  work: ({ actor, body }) => changeOwner({ actor, given: body }),
});
