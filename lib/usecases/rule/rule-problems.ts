import type { Problem } from '@/lib/domain/problem';
import type { RuleProblem } from '@/lib/domain/rule/rule-draft';
import type { RuleVersion } from '@/lib/domain/rule/rule-version';

export const isReviewedAlready: Problem = {
  code: 'changed-meanwhile',
  detail: 'A change of this rule is in review. Wait until it is published or given back.',
};

export const isDraftedAlready: Problem = {
  code: 'changed-meanwhile',
  detail: 'Somebody is changing this rule. Discard that draft, or have it reviewed, before the rule is withdrawn.',
};

export const isNotInForce: Problem = {
  code: 'changed-meanwhile',
  detail: 'This rule is not in force any more. Load the page again.',
};

/** Another window or another person saved since. */
export const savedMeanwhile = ({ authorNames, updatedAt }: RuleVersion): Problem => ({
  code: 'changed-meanwhile',
  detail: `${authorNames.at(-1) ?? 'Somebody'} saved this rule at ${updatedAt.slice(11, 16)} UTC, after you opened it. Nothing was overwritten. What you typed is still here: copy what you need, then load the page again.`,
});

export const isNoDraft: Problem = {
  code: 'changed-meanwhile',
  detail: 'This is no draft any more, so it can’t be changed. Load the page again.',
};

export const namesUnknown = (fields: RuleProblem[]): Problem => ({
  code: 'invalid-input',
  detail: `Not saved: ${fields.map(({ reason }) => reason).join(' ')}`,
  fields,
});

/** The rule in force is not the one that this version was made from. */
export const isOutrun: Problem = {
  code: 'changed-meanwhile',
  detail: 'The rule in force was changed after this was written. Give it back, so that it is brought up to date.',
};

export const authorCantReviewRule: Problem = {
  code: 'not-allowed',
  detail: 'You wrote on this rule, so somebody else reviews it.',
};
