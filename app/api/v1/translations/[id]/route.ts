import { z } from 'zod';
import { defineRoute } from '@/app/api/v1/_route/define-route';
import { saveTranslationSchema } from '@/lib/domain/translation/translation-requests';
import { saveTranslation } from '@/lib/usecases/translation/save-translation';

export const PUT = defineRoute({
  permission: 'content.write',
  params: z.object({ id: z.guid() }),
  body: saveTranslationSchema,
  work: ({ actor, params, body }) => saveTranslation({ actor, versionId: params.id, ...body, now: new Date() }),
});
