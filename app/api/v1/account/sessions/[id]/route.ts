import { z } from 'zod';
import { defineRoute } from '@/app/api/v1/_route/define-route';
import { endSession } from '@/lib/usecases/account/end-session';

export const DELETE = defineRoute({
  permission: 'account.manage',
  params: z.object({ id: z.guid() }),
  work: ({ actor, params }) => endSession({ actor, sessionId: params.id }),
});
