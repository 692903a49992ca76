'use client';

import { Text, TextInput } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import { useDeferredValue, useState } from 'react';
import { FigureCard } from '@/components/figure/figure-card';
import { EmptyState } from '@/components/shell/empty-state';
import type { Figure } from '@/lib/domain/content/figure';
import type { FigureEntry } from '@/lib/domain/content/figure-list';
import classes from './figure.module.css';

type FigureGridProps = {
  figures: readonly FigureEntry[];
  topicId: string;
  /** Null for whoever may not. */
  onRemove: ((figure: Figure) => void) | null;
};

const holds = ({ figure: { id, caption, alt }, usedBy }: FigureEntry, query: string): boolean =>
  [id, caption, alt, ...usedBy.map(({ title }) => title)].join(' ').toLowerCase().includes(query.trim().toLowerCase());

/** A topic's figures, found by their words and by the texts that show them. */
export const FigureGrid = ({ figures, topicId, onRemove }: FigureGridProps) => {
  const [query, setQuery] = useState('');
  // What is typed stands there at once; the figures follow.
  const settled = useDeferredValue(query);
  const shown = figures.filter((entry) => holds(entry, settled));
  return (
    <>
      <search aria-label="Which figures">
        <TextInput
          label="Find a figure"
          placeholder="Such as stretch"
          autoComplete="off"
          maw="22rem"
          leftSection={<IconSearch size={16} aria-hidden />}
          value={query}
          onChange={(event) => setQuery(event.currentTarget.value)}
        />
      </search>
      <Text size="sm" c="dimmed" role="status" my="sm">
        {shown.length < figures.length ? `${shown.length} of ${figures.length} figures` : `${figures.length} figures`}
      </Text>
      {shown.length > 0 ? (
        <ul className={classes.figures} aria-label="Figures">
          {shown.map((entry) => (
            <FigureCard key={entry.figure.id} {...entry} topicId={topicId} onRemove={onRemove} />
          ))}
        </ul>
      ) : (
        <EmptyState title="No figure has these words" text="Search for another word, or for the text that shows it." />
      )}
    </>
  );
};
