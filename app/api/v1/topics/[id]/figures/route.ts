import { z } from 'zod';
import { defineRoute } from '@/app/api/v1/_route/define-route';
import { newFigureSchema } from '@/lib/domain/content/new-figure';
import { addFigure } from '@/lib/usecases/figure/add-figure';

export const POST = defineRoute({
  permission: 'content.write',
  params: z.object({ id: z.string().regex(/^[a-z0-9-]{1,80}$/) }),
  body: newFigureSchema,
  status: 201,
  work: ({ actor, params, body }) => addFigure({ actor, topicId: params.id, figure: body }),
});
