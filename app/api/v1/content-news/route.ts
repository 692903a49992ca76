import { defineRoute } from '@/app/api/v1/_route/define-route';
import { queryOf } from '@/app/api/v1/_route/query-of';
import { contentNewsSchema } from '@/lib/domain/content/content-news';
import { failure } from '@/lib/domain/result';
import { getContentNews } from '@/lib/usecases/topic/get-content-news';

export const GET = defineRoute({
  permission: 'handout.compose',
  work: async ({ actor, request }) => {
    const asked = contentNewsSchema.safeParse(queryOf(request, ['topics', 'since']));
    if (asked.success) return getContentNews({ actor, asked: asked.data });
    const fields = asked.error.issues.map(({ path, message }) => ({ field: path.join('.'), reason: message }));
    return failure({ code: 'invalid-input', detail: 'Name the topics and the revision.', fields });
  },
});
