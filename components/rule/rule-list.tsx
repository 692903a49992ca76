'use client';

import { Button, Text } from '@mantine/core';
import { useDeferredValue, useMemo, useState } from 'react';
import { filterRules, noRuleFilter } from '@/components/rule/filter-rules';
import { RuleFilters } from '@/components/rule/rule-filters';
import { RuleTable } from '@/components/rule/rule-table';
import { EmptyState } from '@/components/shell/empty-state';
import { nameRuleParts } from '@/lib/domain/rule/rule-parts';
import type { RuleList as Rules } from '@/lib/domain/rule/rule-views';

type RuleListProps = Pick<Rules, 'rules' | 'parts'> & { topicId: string };

const counted = (shown: number, all: number): string => {
  if (shown === all) return all === 1 ? '1 rule' : `${all} rules`;
  return `${shown} of ${all} rules`;
};

/** All rules of a topic, and the few that someone looks for. */
export const RuleList = ({ rules, parts, topicId }: RuleListProps) => {
  const [filter, setFilter] = useState(noRuleFilter);
  // What is typed stands there at once; the list follows.
  const settled = useDeferredValue(filter);
  const names = useMemo(() => nameRuleParts(parts), [parts]);
  const shown = useMemo(() => filterRules(rules, settled, names), [rules, settled, names]);
  return (
    <>
      <RuleFilters filter={filter} parts={parts} onFilter={setFilter} />
      <Text size="sm" c="dimmed" role="status" mt="sm" mb={4}>
        {counted(shown.length, rules.length)}
      </Text>
      {shown.length > 0 ? (
        <RuleTable rules={shown} names={names} topicId={topicId} />
      ) : (
        <EmptyState title="No rule fits" text="A rule keeps advice off the sheets of people whom it could harm.">
          <Button variant="default" mt="xs" onClick={() => setFilter({ ...noRuleFilter, state: 'any' })}>
            Show all rules
          </Button>
        </EmptyState>
      )}
    </>
  );
};
