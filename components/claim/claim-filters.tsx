'use client';

import { TextInput, UnstyledButton } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import { useId } from 'react';
import {
  type ClaimFilter,
  type ClaimGroup,
  claimGroups,
  claimGroupWords,
  countClaims,
} from '@/components/claim/filter-claims';
import type { ClaimView } from '@/lib/domain/content/claim-view';
import classes from './claim.module.css';

type ClaimFiltersProps = {
  claims: readonly ClaimView[];
  filter: ClaimFilter;
  onFilter: (filter: ClaimFilter) => void;
};

const Group = ({ claims, filter, group, onFilter }: ClaimFiltersProps & { group: ClaimGroup }) => {
  const id = useId();
  const { title, options } = claimGroupWords[group];
  const counts = new Map<string, number>(countClaims(claims, filter, group));
  return (
    <fieldset className={classes.group} aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      {options.map(({ value, label }) => {
        const isOn = filter[group] === value;
        return (
          <UnstyledButton
            key={value}
            aria-pressed={isOn}
            className={classes.choice ?? ''}
            onClick={() => onFilter({ ...filter, [group]: isOn ? null : value })}
          >
            <span>{label}</span>
            <span className={classes.count}>{counts.get(value) ?? 0}</span>
          </UnstyledButton>
        );
      })}
    </fieldset>
  );
};

/** Which claims are shown: a word, and one choice of each group. Each choice says how many it would show. */
export const ClaimFilters = (props: ClaimFiltersProps) => {
  const { filter, onFilter } = props;
  return (
    <search className={classes.filters} aria-label="Which claims">
      <TextInput
        label="Find a claim"
        placeholder="Such as magnesium"
        autoComplete="off"
        leftSection={<IconSearch size={16} aria-hidden />}
        value={filter.query}
        onChange={(event) => onFilter({ ...filter, query: event.currentTarget.value })}
      />
      {claimGroups.map((group) => (
        <Group key={group} {...props} group={group} />
      ))}
    </search>
  );
};
