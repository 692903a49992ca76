'use client';

import { Button, Group, Table, Text } from '@mantine/core';
import { useDeferredValue, useMemo, useState } from 'react';
import { ClaimFilters } from '@/components/claim/claim-filters';
import { ClaimOutcome } from '@/components/claim/claim-outcome';
import { filterClaims, noClaimFilter } from '@/components/claim/filter-claims';
import { EmptyState } from '@/components/shell/empty-state';
import { claimHandlingWords, claimVerdictWords } from '@/lib/domain/content/claim';
import type { ClaimView } from '@/lib/domain/content/claim-view';
import classes from './claim.module.css';

type ClaimBoardProps = { claims: readonly ClaimView[]; topicId: string };

const Claims = ({ claims, topicId }: ClaimBoardProps) => (
  <Table aria-label="Claims" className={classes.table ?? ''} verticalSpacing={8} horizontalSpacing="xs">
    <Table.Thead>
      <Table.Tr>
        {['Claim', 'Review', 'What became of it'].map((heading) => (
          <Table.Th key={heading} scope="col">
            {heading}
          </Table.Th>
        ))}
      </Table.Tr>
    </Table.Thead>
    <Table.Tbody>
      {claims.map((claim) => (
        <Table.Tr key={claim.id}>
          <Table.Td>{claim.claim}</Table.Td>
          <Table.Td data-verdict={claim.verdict}>
            <span className={classes.verdict}>{claimVerdictWords[claim.verdict]}</span>
            <Text size="sm" c="dimmed">
              {claimHandlingWords[claim.handling]}
            </Text>
          </Table.Td>
          <Table.Td>
            <ClaimOutcome claim={claim} topicId={topicId} />
          </Table.Td>
        </Table.Tr>
      ))}
    </Table.Tbody>
  </Table>
);

/** Every claim that a topic started from, and what became of each. */
export const ClaimBoard = ({ claims, topicId }: ClaimBoardProps) => {
  const [filter, setFilter] = useState(noClaimFilter);
  // What is typed stands there at once; the list follows.
  const settled = useDeferredValue(filter);
  const shown = useMemo(() => filterClaims(claims, settled), [claims, settled]);
  const isFiltered = shown.length < claims.length;
  return (
    <div className={classes.board}>
      <ClaimFilters claims={claims} filter={filter} onFilter={setFilter} />
      <div>
        <Group gap="sm" mb={4} mih={30}>
          <Text size="sm" c="dimmed" role="status">
            {isFiltered ? `${shown.length} of ${claims.length} claims` : `${claims.length} claims`}
          </Text>
          {isFiltered && (
            <Button variant="subtle" size="compact-sm" onClick={() => setFilter(noClaimFilter)}>
              Show all
            </Button>
          )}
        </Group>
        {shown.length > 0 ? (
          <Claims claims={shown} topicId={topicId} />
        ) : (
          <EmptyState title="No claim fits" text="Take one of the choices off, or search for another word." />
        )}
      </div>
    </div>
  );
};
