import { defineRoute } from '@/app/api/v1/_route/define-route';
import { startTranslationSchema } from '@/lib/domain/translation/translation-requests';
import { startTranslation } from '@/lib/usecases/translation/start-translation';

export const POST = defineRoute({
  permission: 'content.write',
  body: startTranslationSchema,
  work: ({ actor, body }) => startTranslation({ actor, ...body, now: new Date() }),
});
