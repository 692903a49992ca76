import { defineRoute } from '@/app/api/v1/_route/define-route';
import { savePhraseSchema } from '@/lib/domain/translation/translation-requests';
import { savePhrase } from '@/lib/usecases/translation/save-phrase';

export const PUT = defineRoute({
  permission: 'content.write',
  body: savePhraseSchema,
  work: ({ actor, body }) => savePhrase({ actor, ...body, now: new Date() }),
});
