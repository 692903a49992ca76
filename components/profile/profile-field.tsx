'use client';

import { Combobox, TextInput, useCombobox } from '@mantine/core';
import { type KeyboardEvent, useMemo, useState } from 'react';
import { entryWords, type FactNames } from '@/components/profile/fact-names';
import {
  chooseFact,
  kindOf,
  readTypedProfile,
  type TypedProfile,
  textLeftAfterEnter,
} from '@/components/profile/typed-profile';
import { useTextTypedEarly } from '@/components/shell/use-text-typed-early';
import { isFact } from '@/lib/domain/profile/fact';
import type { ProfileEntry } from '@/lib/domain/profile/profile-entry';
import type { Vocabulary } from '@/lib/domain/profile/vocabulary';
import classes from './profile.module.css';

type ProfileFieldProps = {
  vocabulary: Vocabulary;
  names: FactNames;
  autoFocus?: boolean;
  onAdd: (entries: ProfileEntry[]) => void;
  /** Backspace in the empty field. */
  onRemoveLast: () => void;
};

const hintFor = (typed: TypedProfile, names: FactNames): string => {
  if (typed.pieces.length === 0) return 'Age, conditions, medicines, allergies. Enter adds.';
  const parts = [
    ...(typed.entries.length > 0
      ? [`Enter adds: ${typed.entries.map((entry) => entryWords(entry, names)).join(' · ')}.`]
      : []),
    ...typed.pieces.flatMap((piece) =>
      piece.kind === 'ambiguous' ? [`“${piece.text}” may be several: choose with the arrow keys.`] : [],
    ),
    ...(typed.unknown.length > 0 ? [`Not known: ${typed.unknown.join(', ')}.`] : []),
  ];
  return parts.join(' ');
};

/** One field for the whole person: "72 ckd4 warfarin". */
export const ProfileField = ({ vocabulary, names, autoFocus = false, onAdd, onRemoveLast }: ProfileFieldProps) => {
  const [text, setText] = useState('');
  const combobox = useCombobox({ onDropdownClose: () => combobox.resetSelectedOption() });
  const typed = useMemo(() => readTypedProfile(text, vocabulary), [text, vocabulary]);
  const facts = typed.choice?.facts ?? [];
  const isUnclear = typed.pieces.some((piece) => piece.kind === 'ambiguous');

  const change = (next: string) => {
    setText(next);
    combobox.resetSelectedOption();
    if (next.trim() === '') combobox.closeDropdown();
    else combobox.openDropdown();
  };

  const field = useTextTypedEarly(change);

  const choose = (value: string) => {
    if (!isFact(value)) return;
    const chosen = chooseFact(typed, value);
    onAdd(chosen.entries);
    setText(chosen.text);
    combobox.closeDropdown();
  };

  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>) => {
    if (event.key === 'Backspace' && text === '') return onRemoveLast();
    if (event.key !== 'Enter' || (combobox.dropdownOpened && combobox.getSelectedOptionIndex() >= 0)) return;
    event.preventDefault();
    if (typed.entries.length > 0) onAdd(typed.entries);
    change(textLeftAfterEnter(typed));
  };

  return (
    <Combobox store={combobox} onOptionSubmit={choose}>
      <Combobox.Target>
        <TextInput
          ref={field}
          label="Who is it for"
          description={hintFor(typed, names)}
          inputWrapperOrder={['label', 'input', 'description']}
          placeholder="72 ckd4 warfarin"
          size="md"
          value={text}
          autoFocus={autoFocus}
          autoComplete="off"
          spellCheck={false}
          descriptionProps={{ 'aria-live': 'polite' }}
          onChange={(event) => change(event.currentTarget.value)}
          onKeyDown={onKeyDown}
          onBlur={() => combobox.closeDropdown()}
        />
      </Combobox.Target>
      <Combobox.Dropdown hidden={facts.length === 0}>
        {isUnclear && (
          <Combobox.Header className={classes.optionsHead ?? ''}>
            “{typed.choice?.text}” may be several. Choose with the arrow keys.
          </Combobox.Header>
        )}
        <Combobox.Options aria-label="What the text may mean" mah={320} className={classes.options}>
          {facts.map((fact) => (
            <Combobox.Option value={fact} key={fact} className={classes.option}>
              <span>{names(fact)}</span>
              <span className={classes.optionKind}>{kindOf(fact)}</span>
            </Combobox.Option>
          ))}
        </Combobox.Options>
      </Combobox.Dropdown>
    </Combobox>
  );
};
