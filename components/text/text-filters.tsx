import { NativeSelect, TextInput } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import { type TextFilter, textStates, textStateWords } from '@/lib/domain/content/text-line';
import classes from './text-list.module.css';

export const emptyTextFilter: TextFilter = { words: '', section: null, owner: null, state: null, due: null };

type TextFiltersProps = {
  filter: TextFilter;
  sections: readonly { id: string; title: string }[];
  owners: readonly string[];
  onChange: (filter: TextFilter) => void;
};

const chosen = <Value extends string>(value: string, values: readonly Value[]): Value | null =>
  values.find((known) => known === value) ?? null;

/** Which of a topic's texts are listed. */
export const TextFilters = ({ filter, sections, owners, onChange }: TextFiltersProps) => (
  <search className={classes.filters}>
    <TextInput
      label="Find a text"
      placeholder="Title, advice or owner"
      leftSection={<IconSearch size={16} aria-hidden />}
      value={filter.words}
      onChange={(event) => onChange({ ...filter, words: event.currentTarget.value })}
    />
    <NativeSelect
      label="Section"
      value={filter.section ?? ''}
      onChange={(event) => onChange({ ...filter, section: event.currentTarget.value || null })}
      data={[{ value: '', label: 'All' }, ...sections.map(({ id, title }) => ({ value: id, label: title }))]}
    />
    <NativeSelect
      label="State"
      value={filter.state ?? ''}
      onChange={(event) => onChange({ ...filter, state: chosen(event.currentTarget.value, textStates) })}
      data={[
        { value: '', label: 'All' },
        ...textStates.map((state) => ({ value: state, label: textStateWords[state] })),
      ]}
    />
    <NativeSelect
      label="Owner"
      value={filter.owner ?? ''}
      onChange={(event) => onChange({ ...filter, owner: event.currentTarget.value || null })}
      data={[{ value: '', label: 'All' }, ...owners]}
    />
    <NativeSelect
      label="Review"
      value={filter.due ?? ''}
      onChange={(event) =>
        onChange({ ...filter, due: chosen(event.currentTarget.value, ['due-soon', 'overdue'] as const) })
      }
      data={[
        { value: '', label: 'All' },
        { value: 'due-soon', label: 'Due soon or overdue' },
        { value: 'overdue', label: 'Overdue' },
      ]}
    />
  </search>
);
