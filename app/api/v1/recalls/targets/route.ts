import { defineRoute } from '@/app/api/v1/_route/define-route';
import { findRecallTargets } from '@/lib/usecases/recall/find-recall-targets';

export const GET = defineRoute({
  permission: 'recall.manage',
  work: ({ actor, request }) =>
    findRecallTargets({ actor, query: (new URL(request.url).searchParams.get('q') ?? '').slice(0, 200) }),
});
