import { defineRoute } from '@/app/api/v1/_route/define-route';
import { success } from '@/lib/domain/result';

/** Does this process answer? Asks nobody else, so that a database that is away is no reason to restart it. */
export const GET = defineRoute({ permission: 'public', work: async () => success({ live: true }) });
