import { z } from 'zod';
import { defineRoute } from '@/app/api/v1/_route/define-route';
import { reprintHandout } from '@/lib/usecases/handout/reprint-handout';

export const GET = defineRoute({
  permission: 'handout.read',
  params: z.object({ id: z.guid() }),
  work: async ({ actor, params, request }) => {
    const file = await reprintHandout({ actor, handoutId: params.id });
    if (!file.ok) return file;
    const disposition = new URL(request.url).searchParams.has('download') ? 'attachment' : 'inline';
    return new Response(file.value.bytes, {
      headers: {
        'content-type': 'application/pdf',
        // The name says nothing about whom it is for.
        'content-disposition': `${disposition}; filename="handout.pdf"`,
        'cache-control': 'no-store',
      },
    });
  },
});
