import { z } from 'zod';
import { defineRoute } from '@/app/api/v1/_route/define-route';
import { getPicture } from '@/lib/usecases/figure/get-picture';

export const GET = defineRoute({
  permission: 'public',
  params: z.object({ sha256: z.string().regex(/^[0-9a-f]{64}$/) }),
  work: async ({ params }) => {
    const picture = await getPicture(params.sha256);
    if (!picture.ok) return picture;
    const { bytes, mediaType } = picture.value;
    const body = new Uint8Array(bytes);
    // Named by its hash: what it says never changes.
    return new Response(body, {
      headers: { 'content-type': mediaType, 'cache-control': 'public, max-age=31536000, immutable' },
    });
  },
});
