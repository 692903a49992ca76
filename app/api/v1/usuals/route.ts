import { defineRoute } from '@/app/api/v1/_route/define-route';
import { newUsualSchema } from '@/lib/domain/usual/usual';
import { keepUsual } from '@/lib/usecases/usual/keep-usual';

export const POST = defineRoute({
  permission: 'usual.keep',
  body: newUsualSchema,
  status: 201,
  work: ({ actor, body }) => keepUsual({ actor, usual: body }),
});
