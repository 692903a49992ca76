import { defineRoute } from '@/app/api/v1/_route/define-route';
import { checkReadiness } from '@/lib/operations/check-readiness';

/** Should requests be sent here? Says which part is missing, and nothing about it. */
export const GET = defineRoute({
  permission: 'public',
  work: async () => {
    const parts = await checkReadiness();
    const ready = Object.values(parts).every(Boolean);
    const headers = { 'cache-control': 'no-store', ...(!ready && { 'retry-after': '5' }) };
    return Response.json({ ready, parts }, { status: ready ? 200 : 503, headers });
  },
});
