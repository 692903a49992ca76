import { z } from 'zod';
import { defineRoute } from '@/app/api/v1/_route/define-route';
import { saveDraftSchema } from '@/lib/domain/content/block-draft';
import { discardDraft } from '@/lib/usecases/block/discard-draft';
import { getDraft } from '@/lib/usecases/block/get-draft';
import { saveDraft } from '@/lib/usecases/block/save-draft';

const params = z.object({ id: z.guid() });

export const GET = defineRoute({
  permission: 'content.read',
  params,
  work: ({ actor, params: { id } }) => getDraft({ actor, versionId: id }),
});

export const PUT = defineRoute({
  permission: 'content.write',
  params,
  body: saveDraftSchema,
  work: ({ actor, params: { id }, body }) => saveDraft({ actor, versionId: id, ...body, now: new Date() }),
});

export const DELETE = defineRoute({
  permission: 'content.write',
  params,
  work: ({ actor, params: { id } }) => discardDraft({ actor, versionId: id }),
});
