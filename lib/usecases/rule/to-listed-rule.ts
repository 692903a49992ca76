import type { StandingRule } from '@/lib/db/rule/find-standing-rules';
import type { ListedRule } from '@/lib/domain/rule/rule-views';

/** Where a rule stands, for a list; null for one that never was and is not being written. */
export const toListedRule = ({ last, open }: StandingRule): ListedRule | null => {
  const shown = last ?? open;
  if (!shown) return null;
  const { rule, number, publishedAt, endedAt } = shown;
  const work = open && {
    versionId: open.id,
    state: open.state,
    withdraws: open.withdraws,
    authorNames: open.authorNames,
  };
  if (!last) return { rule, state: 'new', number, since: null, open: work };
  return last.state === 'published'
    ? { rule, state: 'in-force', number, since: publishedAt, open: work }
    : { rule, state: 'withdrawn', number, since: endedAt, open: work };
};
