import { z } from 'zod';
import { defineRoute } from '@/app/api/v1/_route/define-route';
import { saveRuleDraftSchema } from '@/lib/domain/rule/rule-draft';
import { discardRuleDraft } from '@/lib/usecases/rule/discard-rule-draft';
import { getRuleDraft } from '@/lib/usecases/rule/get-rule-draft';
import { saveRuleDraft } from '@/lib/usecases/rule/save-rule-draft';

const params = z.object({ id: z.guid() });

export const GET = defineRoute({
  permission: 'content.read',
  params,
  work: ({ actor, params: { id } }) => getRuleDraft({ actor, versionId: id }),
});

export const PUT = defineRoute({
  permission: 'content.write',
  params,
  body: saveRuleDraftSchema,
  work: ({ actor, params: { id }, body }) => saveRuleDraft({ actor, versionId: id, ...body, now: new Date() }),
});

export const DELETE = defineRoute({
  permission: 'content.write',
  params,
  work: ({ actor, params: { id } }) => discardRuleDraft({ actor, versionId: id }),
});
