'use client';

import { ActionIcon, Select, Text } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import { useState } from 'react';
import classes from './form.module.css';

type SourcePickerProps = {
  id: string;
  chosen: readonly string[];
  sourceIds: readonly string[];
  words: Record<string, string>;
  error: string | null;
  onChange: (sources: string[]) => void;
};

/** What a text rests on: a line for each source, and a field that finds more by their words. */
export const SourcePicker = ({ id, chosen, sourceIds, words, error, onChange }: SourcePickerProps) => {
  const [search, setSearch] = useState('');
  const nameOf = (source: string) => words[source] ?? source;
  const add = (source: string | null) => {
    if (source === null) return;
    onChange([...chosen, source]);
    setSearch('');
  };
  return (
    <div>
      <Select
        id={id}
        label="Sources"
        description="Find one by its authors, title or year"
        searchable
        limit={30}
        maxDropdownHeight={280}
        nothingFoundMessage="No source has these words"
        data={sourceIds
          .filter((source) => !chosen.includes(source))
          .map((source) => ({ value: source, label: nameOf(source) }))}
        error={error}
        // What is chosen stands below, and the field is empty again for the next.
        value={null}
        searchValue={search}
        onSearchChange={setSearch}
        onChange={add}
      />
      {chosen.length > 0 && (
        <ul className={classes.lines} aria-label="Chosen sources">
          {chosen.map((source) => (
            <li key={source}>
              <Text size="sm">{nameOf(source)}</Text>
              <ActionIcon
                variant="subtle"
                color="gray"
                aria-label={`Remove ${nameOf(source)}`}
                onClick={() => onChange(chosen.filter((other) => other !== source))}
              >
                <IconX size={14} aria-hidden />
              </ActionIcon>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
};
