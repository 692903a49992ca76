'use client';

import { NativeSelect, Select, TextInput } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import { type RuleFilter, ruleStates, ruleStateWords } from '@/components/rule/filter-rules';
import { adviceChoices, factChoices, sourceChoices } from '@/components/rule/rule-choices';
import { severities } from '@/lib/domain/rule/rule';
import type { RuleParts } from '@/lib/domain/rule/rule-parts';
import { severityWords } from '@/lib/domain/rule/rule-words';
import classes from './rule.module.css';

type RuleFiltersProps = { filter: RuleFilter; parts: RuleParts; onFilter: (filter: RuleFilter) => void };

/** Which rules are listed. What is typed and chosen is answered at once. */
export const RuleFilters = ({ filter, parts, onFilter }: RuleFiltersProps) => {
  const change = (changes: Partial<RuleFilter>) => onFilter({ ...filter, ...changes });
  const shared = {
    searchable: true,
    clearable: true,
    placeholder: 'Any',
    nothingFoundMessage: 'Nothing has this name',
  };
  return (
    <search className={classes.filters} aria-label="Which rules">
      <TextInput
        className={classes.query ?? ''}
        label="Find a rule"
        placeholder="Such as potassium, SR-090"
        autoComplete="off"
        leftSection={<IconSearch size={16} aria-hidden />}
        value={filter.query}
        onChange={(event) => change({ query: event.currentTarget.value })}
      />
      <Select
        {...shared}
        label="Advice"
        data={adviceChoices(parts)}
        value={filter.advice}
        onChange={(advice) => change({ advice })}
      />
      <Select
        {...shared}
        label="For whom"
        data={factChoices(parts)}
        value={filter.fact}
        onChange={(fact) => change({ fact })}
      />
      <NativeSelect
        label="Severity"
        value={filter.severity ?? ''}
        onChange={({ currentTarget: { value } }) =>
          change({ severity: severities.find((severity) => severity === value) ?? null })
        }
      >
        <option value="">Any</option>
        {severities.map((severity) => (
          <option key={severity} value={severity}>
            {severityWords[severity]}
          </option>
        ))}
      </NativeSelect>
      <Select
        {...shared}
        label="Source"
        data={sourceChoices(parts)}
        value={filter.source}
        onChange={(source) => change({ source })}
      />
      <NativeSelect
        label="State"
        value={filter.state}
        onChange={({ currentTarget: { value } }) =>
          change({ state: ruleStates.find((state) => state === value) ?? 'in-force' })
        }
      >
        {ruleStates.map((state) => (
          <option key={state} value={state}>
            {ruleStateWords[state]}
          </option>
        ))}
      </NativeSelect>
    </search>
  );
};
