import type { ContentComment } from '@/lib/domain/content/review-view';
import type { VersionState } from '@/lib/domain/content/version-state';
import type { Rule } from '@/lib/domain/rule/rule';
import type { RuleEffects } from '@/lib/domain/rule/rule-effects';
import type { RuleParts } from '@/lib/domain/rule/rule-parts';
import type { RuleVersion } from '@/lib/domain/rule/rule-version';

/** What is being worked on of a rule. */
export type OpenWork = { versionId: string; state: VersionState; withdraws: boolean; authorNames: string[] };

/** A line of the list of rules: what is in force, or was last, or a new one that is not yet. */
export type ListedRule = {
  rule: Rule;
  state: 'in-force' | 'withdrawn' | 'new';
  number: number;
  since: string | null;
  open: OpenWork | null;
};

export type RuleList = { rules: ListedRule[]; parts: RuleParts; mayWrite: boolean };

/** A page about one rule. `versions` are all that it ever had, the latest first. */
export type RuleView = ListedRule & {
  topicId: string;
  versions: RuleVersion[];
  parts: RuleParts;
  mayWrite: boolean;
  mayWithdraw: boolean;
  mayRecall: boolean;
};

/** A rule that is being written, and the one in force that it would take the place of. */
export type RuleDraftView = {
  version: RuleVersion;
  inForce: Rule | null;
  parts: RuleParts;
  mayWrite: boolean;
  comments: ContentComment[];
};

/** A rule in review, with everything that whoever reviews it must know. */
export type RuleReviewView = RuleDraftView & {
  effects: RuleEffects;
  mayReview: boolean;
  /** They wrote on it themselves. */
  isAuthor: boolean;
};
