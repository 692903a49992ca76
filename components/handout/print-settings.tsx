'use client';

import { NativeSelect, SegmentedControl } from '@mantine/core';
import { type PrintChoice, withLanguage } from '@/components/handout/print-choice';
import { type Choices, sheetLayouts } from '@/lib/domain/handout/choices';
import { type Paper, printSizes } from '@/lib/domain/handout/handout-document';
import type { LanguagesView, SheetLanguage } from '@/lib/domain/handout/view-languages';
import classes from './desk.module.css';

type PrintSettingsProps = {
  choices: Choices;
  /** Null until the first sheet is there. */
  languages: LanguagesView | null;
  onChange: (choice: PrintChoice) => void;
};

const isPrintSize = (size: number): size is Choices['printSize'] => printSizes.some((each) => each === size);

const isLayout = (layout: string): layout is Choices['layout'] => sheetLayouts.some((each) => each === layout);

const stateOf = ({ name, notReady }: SheetLanguage, isOwn: boolean): string => {
  if (isOwn) return name;
  if (notReady === 0) return `${name}: ready`;
  return `${name}: ${notReady === 1 ? '1 text' : `${notReady} texts`} not ready`;
};

type LanguageChoiceProps = Omit<PrintSettingsProps, 'languages'> & { known: readonly SheetLanguage[] };

const LanguageChoice = ({ choices, known, onChange }: LanguageChoiceProps) => {
  const [own, ...others] = known;
  const chosen = others.find(({ language }) => language === choices.language);
  if (!own || others.length === 0) return null;
  return (
    <>
      <NativeSelect
        aria-label="Language"
        data={known.map((each) => ({ value: each.language, label: stateOf(each, each === own) }))}
        value={chosen?.language ?? own.language}
        onChange={(event) => onChange(withLanguage(event.currentTarget.value, own.language))}
      />
      {chosen && (
        <NativeSelect
          aria-label="One language or two"
          data={[
            { value: 'one', label: `${chosen.name} only` },
            { value: 'columns', label: `${own.name} beside it` },
            { value: 'stacked', label: `${own.name} under it` },
          ]}
          value={choices.layout}
          onChange={(event) => {
            const layout = event.currentTarget.value;
            if (isLayout(layout)) onChange({ layout });
          }}
        />
      )}
    </>
  );
};

/** How large the print is, on which paper, and in which language. */
export const PrintSettings = ({ choices, languages, onChange }: PrintSettingsProps) => (
  <div className={classes.printSettings}>
    {languages && <LanguageChoice choices={choices} known={languages.known} onChange={onChange} />}
    <NativeSelect
      aria-label="Print size"
      data={printSizes.map((size) => ({ value: String(size), label: `${size} pt` }))}
      value={String(choices.printSize)}
      onChange={(event) => {
        const size = Number(event.currentTarget.value);
        if (isPrintSize(size)) onChange({ printSize: size });
      }}
    />
    <SegmentedControl
      aria-label="Paper"
      value={choices.paper}
      data={[
        { value: 'a4', label: 'A4' },
        { value: 'letter', label: 'Letter' },
      ]}
      onChange={(paper) => onChange({ paper: paper as Paper })}
    />
  </div>
);
