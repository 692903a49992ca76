import { getRuleDraft } from '@/lib/usecases/rule/get-rule-draft';
import { granted } from '@/tests/builders/recall-builder';
import { toDraft } from '@/tests/builders/rule-builder';
import { aRuleInForce } from '@/tests/trust/access/record-things';
import type { Given, RouteCase } from '@/tests/trust/access/route-case';
import { aRuleDraft, aRuleInReview, topicId } from '@/tests/trust/access/text-things';

const of = 'installation' as const;
const ofDraft = { of, make: ({ side }: Given) => aRuleDraft(side) };
const ofReview = { of, make: ({ side }: Given) => aRuleInReview(side) };
const readEdit = () => ({ edit: 2 });

const draftBody = async ({ side }: Given) => {
  const { id = '' } = await aRuleDraft(side);
  const { version } = granted(await getRuleDraft({ actor: side.writer.actor, versionId: id }));
  return toDraft(version.rule);
};

/** Everything of the content's rules. */
export const ruleCases: Record<string, RouteCase> = {
  'POST /api/v1/rule-drafts': { of, body: () => ({ topicId, rule: { kind: 'new' } }) },
  'POST /api/v1/rule-drafts/effects': { of, body: () => ({ topicId, ruleId: null, rule: null }) },
  'GET /api/v1/rule-drafts/[id]': ofDraft,
  'PUT /api/v1/rule-drafts/[id]': { ...ofDraft, body: async (given) => ({ edit: 2, draft: await draftBody(given) }) },
  'DELETE /api/v1/rule-drafts/[id]': ofDraft,
  'POST /api/v1/rule-versions/[id]/submit': { ...ofDraft, body: readEdit },
  'POST /api/v1/rule-versions/[id]/approve': { ...ofReview, body: readEdit },
  'POST /api/v1/rule-versions/[id]/comments': { ...ofReview, body: () => ({ words: 'Why so?' }) },
  'POST /api/v1/rule-versions/[id]/return': { ...ofReview, body: () => ({ words: 'Why so?' }) },
  'POST /api/v1/rule-versions/[id]/withdraw': {
    of,
    make: ({ side }) => aRuleInForce(side),
    body: () => ({ reason: 'It is not needed.' }),
  },
};
