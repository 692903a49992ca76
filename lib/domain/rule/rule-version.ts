import type { VersionState } from '@/lib/domain/content/version-state';
import type { Rule } from '@/lib/domain/rule/rule';

/** A rule at one moment, wherever it is on its way. Of a draft, not everything of the rule is there yet. */
export type RuleVersion = {
  id: string;
  topicId: string;
  ruleId: string;
  number: number;
  state: VersionState;
  edit: number;
  rule: Rule;
  /** Why it may be looser than the version before it; empty where it is not. */
  loosenedBecause: string;
  /** It takes the rule away. */
  withdraws: boolean;
  origin: 'editor' | 'pack';
  authorIds: string[];
  authorNames: string[];
  reviewerName: string | null;
  endReason: string | null;
  updatedAt: string;
  submittedAt: string | null;
  publishedAt: string | null;
  endedAt: string | null;
};
