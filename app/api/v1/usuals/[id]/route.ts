import { z } from 'zod';
import { defineRoute } from '@/app/api/v1/_route/define-route';
import { removeUsual } from '@/lib/usecases/usual/remove-usual';

export const DELETE = defineRoute({
  permission: 'usual.keep',
  params: z.object({ id: z.guid() }),
  work: ({ actor, params }) => removeUsual({ actor, usualId: params.id }),
});
