import { z } from 'zod';
import { defineRoute } from '@/app/api/v1/_route/define-route';
import { removeFigure } from '@/lib/usecases/figure/remove-figure';

const name = z.string().regex(/^[a-z0-9-]{1,80}$/);

export const DELETE = defineRoute({
  permission: 'content.write',
  params: z.object({ id: name, figureId: name }),
  work: ({ actor, params }) => removeFigure({ actor, topicId: params.id, figureId: params.figureId }),
});
