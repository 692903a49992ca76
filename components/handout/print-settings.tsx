'use client';

import { NativeSelect, SegmentedControl } from '@mantine/core';
import type { Choices } from '@/lib/domain/handout/choices';
import { type Paper, printSizes } from '@/lib/domain/handout/handout-document';
import classes from './desk.module.css';

type PrintSettingsProps = {
  choices: Choices;
  onChange: (choice: Partial<Pick<Choices, 'printSize' | 'paper'>>) => void;
};

const isPrintSize = (size: number): size is Choices['printSize'] => printSizes.some((each) => each === size);

/** How large the print is, and on which paper. */
export const PrintSettings = ({ choices, onChange }: PrintSettingsProps) => (
  <div className={classes.printSettings}>
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
