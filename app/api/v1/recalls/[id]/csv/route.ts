import { z } from 'zod';
import { csvResponse } from '@/app/api/v1/_route/csv-response';
import { defineRoute } from '@/app/api/v1/_route/define-route';
import { contactStates } from '@/lib/domain/recall/recall';
import { failure } from '@/lib/domain/result';
import { exportRecipients } from '@/lib/usecases/recall/export-recipients';

const stateSchema = z.enum(contactStates).nullable();

export const GET = defineRoute({
  permission: 'recall.export',
  confirmed: true,
  params: z.object({ id: z.guid() }),
  work: async ({ actor, params, request }) => {
    const state = stateSchema.safeParse(new URL(request.url).searchParams.get('state'));
    if (!state.success) {
      const fields = [{ field: 'state', reason: `must be one of ${contactStates.join(', ')}` }];
      return failure({ code: 'invalid-input', detail: 'There is no such state of contact.', fields });
    }
    const list = await exportRecipients({ actor, recallId: params.id, state: state.data });
    if (!list.ok) return list;
    return csvResponse({ chunks: list.value.chunks, fileName: 'recall.csv', totalRows: list.value.total });
  },
});
