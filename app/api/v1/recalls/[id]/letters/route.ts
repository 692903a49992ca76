import { z } from 'zod';
import { defineRoute } from '@/app/api/v1/_route/define-route';
import { printLettersSchema } from '@/lib/domain/recall/recall-views';
import { printLetters } from '@/lib/usecases/recall/print-letters';

export const POST = defineRoute({
  permission: 'recall.export',
  confirmed: true,
  params: z.object({ id: z.guid() }),
  body: printLettersSchema,
  work: async ({ actor, params, body }) => {
    const letters = await printLetters({ actor, recallId: params.id, ...body, now: new Date() });
    if (!letters.ok) return letters;
    return new Response(Uint8Array.from(letters.value.bytes), {
      headers: {
        'content-type': 'application/pdf',
        // The name says nothing about whom they are for.
        'content-disposition': 'inline; filename="letters.pdf"',
        'cache-control': 'no-store',
      },
    });
  },
});
