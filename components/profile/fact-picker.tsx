'use client';

import { Combobox, Pill, PillsInput, useCombobox } from '@mantine/core';
import { type KeyboardEvent, useState } from 'react';
import { kindOf } from '@/components/profile/typed-profile';
import type { Fact } from '@/lib/domain/profile/fact';
import { findFactLabels } from '@/lib/domain/profile/fact-labels';
import { matchVocabulary, toWords } from '@/lib/domain/profile/match-vocabulary';
import type { Vocabulary } from '@/lib/domain/profile/vocabulary';
import classes from './profile.module.css';

type FactPickerProps = {
  label: string;
  description: string;
  vocabulary: Vocabulary;
  facts: readonly Fact[];
  error?: string | null;
  onChange: (facts: Fact[]) => void;
};

const listLimit = 8;

const sexes: Fact[] = ['sex:female', 'sex:male'];

const findFacts = (text: string, vocabulary: Vocabulary, labels: ReadonlyMap<string, string>): Fact[] => {
  const words = toWords(text);
  if (words.length === 0) return [];
  const bySex = sexes.filter((fact) => labels.get(fact)?.toLowerCase().startsWith(words.join(' ')));
  return [...bySex, ...matchVocabulary(words, vocabulary)].slice(0, listLimit);
};

/** Facts of a person, found by what clinicians call them, each as a chip. */
export const FactPicker = ({ label, description, vocabulary, facts, error, onChange }: FactPickerProps) => {
  const [text, setText] = useState('');
  const combobox = useCombobox({ onDropdownClose: () => combobox.resetSelectedOption() });
  const labels = findFactLabels(vocabulary);
  const names = (fact: string) => labels.get(fact) ?? fact;
  const found = findFacts(text, vocabulary, labels).filter((fact) => !facts.includes(fact));

  const change = (next: string) => {
    setText(next);
    if (next.trim() === '') combobox.closeDropdown();
    else combobox.openDropdown();
    combobox.selectFirstOption();
  };
  const choose = (value: string) => {
    onChange([...facts, value as Fact]);
    change('');
  };
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>) => {
    if (event.key === 'Backspace' && text === '') onChange(facts.slice(0, -1));
  };
  return (
    <Combobox store={combobox} onOptionSubmit={choose}>
      <Combobox.DropdownTarget>
        <PillsInput label={label} description={description} error={error} inputWrapperOrder={wrapperOrder}>
          <Pill.Group gap={6}>
            {facts.map((fact) => (
              <Pill
                key={fact}
                size="md"
                withRemoveButton
                className={classes.chip ?? ''}
                removeButtonProps={{ 'aria-label': `Remove ${names(fact)}`, 'aria-hidden': false, tabIndex: 0 }}
                onRemove={() => onChange(facts.filter((other) => other !== fact))}
              >
                {names(fact)}
              </Pill>
            ))}
            <Combobox.EventsTarget>
              <PillsInput.Field
                aria-label={label}
                value={text}
                placeholder={facts.length === 0 ? 'Everyone' : 'Add'}
                autoComplete="off"
                onChange={(event) => change(event.currentTarget.value)}
                onKeyDown={onKeyDown}
                onBlur={() => change('')}
              />
            </Combobox.EventsTarget>
          </Pill.Group>
        </PillsInput>
      </Combobox.DropdownTarget>
      <Combobox.Dropdown hidden={text.trim() === ''}>
        <Combobox.Options aria-label={`${label}: what the text may mean`} mah={320} className={classes.options}>
          {found.map((fact) => (
            <Combobox.Option value={fact} key={fact} className={classes.option}>
              <span>{names(fact)}</span>
              <span className={classes.optionKind}>{kindOf(fact)}</span>
            </Combobox.Option>
          ))}
          {found.length === 0 && <Combobox.Empty>Nothing has this name</Combobox.Empty>}
        </Combobox.Options>
      </Combobox.Dropdown>
    </Combobox>
  );
};

const wrapperOrder: ('label' | 'input' | 'description' | 'error')[] = ['label', 'description', 'input', 'error'];
