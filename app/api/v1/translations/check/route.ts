import { defineRoute } from '@/app/api/v1/_route/define-route';
import { checkTranslationSchema } from '@/lib/domain/translation/translation-requests';
import { checkTranslation } from '@/lib/usecases/translation/check-translation';

export const POST = defineRoute({
  permission: 'content.read',
  body: checkTranslationSchema,
  work: ({ actor, body }) => checkTranslation({ actor, ...body }),
});
