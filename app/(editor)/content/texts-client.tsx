'use client';

import { Button, Text, Title } from '@mantine/core';
import { useMemo, useState } from 'react';
import { EmptyState } from '@/components/shell/empty-state';
import { emptyTextFilter, TextFilters } from '@/components/text/text-filters';
import classes from '@/components/text/text-list.module.css';
import { TextTable } from '@/components/text/text-table';
import { WaitingList } from '@/components/text/waiting-list';
import { matchesTextFilter, type TextLine } from '@/lib/domain/content/text-line';

type TextsClientProps = { topicId: string; sections: { id: string; title: string }[]; lines: TextLine[] };

export const TextsClient = ({ topicId, sections, lines }: TextsClientProps) => {
  const [filter, setFilter] = useState(emptyTextFilter);
  const owners = useMemo(() => [...new Set(lines.map(({ owner }) => owner.name))].sort(), [lines]);
  const shown = lines.filter((line) => matchesTextFilter(line, filter));
  return (
    <div className={classes.sections}>
      <section aria-labelledby="waits-title">
        <Title order={2} id="waits-title" mb="xs">
          What waits
        </Title>
        <WaitingList topicId={topicId} lines={lines} />
      </section>
      <section aria-labelledby="texts-title">
        <Title order={2} id="texts-title" mb="xs">
          All texts
        </Title>
        <TextFilters filter={filter} sections={sections} owners={owners} onChange={setFilter} />
        <Text size="sm" c="dimmed" role="status">
          {shown.length === lines.length ? `${lines.length} texts` : `${shown.length} of ${lines.length} texts`}
        </Text>
        {shown.length > 0 ? (
          <TextTable topicId={topicId} sections={sections} lines={shown} />
        ) : (
          <EmptyState
            title="No text is like this"
            text="A text is found by words of its title, its advice or its owner. Take a filter off to see more."
          >
            <Button variant="default" size="compact-md" mt="xs" onClick={() => setFilter(emptyTextFilter)}>
              Show all texts
            </Button>
          </EmptyState>
        )}
      </section>
    </div>
  );
};
