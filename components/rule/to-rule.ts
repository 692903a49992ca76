import type { Rule } from '@/lib/domain/rule/rule';
import type { RuleDraft } from '@/lib/domain/rule/rule-draft';

/** What the form holds, as the rule that it would be. */
export const toRule = (id: string, { loosenedBecause: _, ...definition }: RuleDraft): Rule => ({ ...definition, id });

/** A rule as the form holds it. */
export const toRuleDraft = ({ id: _, ...definition }: Rule, loosenedBecause: string): RuleDraft => ({
  ...definition,
  loosenedBecause,
});
