import { z } from 'zod';
import { defineRoute } from '@/app/api/v1/_route/define-route';
import { approvePhraseSchema } from '@/lib/domain/translation/translation-requests';
import { approvePhrase } from '@/lib/usecases/translation/approve-phrase';

export const POST = defineRoute({
  permission: 'content.review',
  confirmed: true,
  params: z.object({ id: z.guid() }),
  body: approvePhraseSchema,
  work: ({ actor, params, body }) => approvePhrase({ actor, phraseId: params.id, ...body, now: new Date() }),
});
