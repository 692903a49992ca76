import { z } from 'zod';
import { defineRoute } from '@/app/api/v1/_route/define-route';
import { failure } from '@/lib/domain/result';

/** Whatever no other route of the API answers. Without it Next.js would send its page for people, in HTML. */
const nothingHere = defineRoute({
  permission: 'public',
  params: z.object({ unknown: z.array(z.string()).optional() }),
  work: async () => failure({ code: 'not-found', detail: 'There is nothing here.' }),
});

export {
  nothingHere as DELETE,
  nothingHere as GET,
  nothingHere as OPTIONS,
  nothingHere as PATCH,
  nothingHere as POST,
  nothingHere as PUT,
};
