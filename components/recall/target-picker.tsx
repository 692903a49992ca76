'use client';

import { Button, Loader, Text, TextInput, UnstyledButton } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import { useTextTypedEarly } from '@/components/shell/use-text-typed-early';
import { type ChosenTarget, toChosenTargets } from '@/lib/domain/recall/recall-draft';
import type { RecallTargets } from '@/lib/domain/recall/recall-views';
import classes from './recall-form.module.css';

export type TargetSearch = {
  query: string;
  onQuery: (query: string) => void;
  /** What was found for the last answered query; what changed last when there is none. */
  targets: RecallTargets;
  busy: boolean;
  failure: string | null;
};

type TargetPickerProps = TargetSearch & {
  chosen: ChosenTarget | null;
  error: string | null;
  onChoose: (chosen: ChosenTarget | null) => void;
};

const sheetWords = (sheets: number): string => {
  if (sheets === 0) return 'On no sheet';
  return sheets === 1 ? 'On 1 sheet' : `On ${sheets} sheets`;
};

const Lines = ({
  title,
  lines,
  onChoose,
}: {
  title: string;
  lines: readonly ChosenTarget[];
  onChoose: (chosen: ChosenTarget) => void;
}) =>
  lines.length === 0 ? null : (
    <div>
      <Text size="sm" c="dimmed" fw={600}>
        {title}
      </Text>
      <ul className={classes.targets} aria-label={title}>
        {lines.map((line) => (
          <li key={line.target.id}>
            <UnstyledButton onClick={() => onChoose(line)}>
              <Text span fw={500}>
                {line.title}
              </Text>
              <Text span size="sm" c="dimmed">
                {line.detail}. {sheetWords(line.sheets)}
              </Text>
            </UnstyledButton>
          </li>
        ))}
      </ul>
    </div>
  );

const Chosen = ({ chosen, onChange }: { chosen: ChosenTarget; onChange: () => void }) => (
  <section className={classes.chosen} aria-label="What is recalled">
    <div>
      <Text fw={600}>{chosen.title}</Text>
      <Text size="sm" c="dimmed">
        {chosen.detail}. {sheetWords(chosen.sheets)}
      </Text>
    </div>
    <Button variant="default" size="compact-md" aria-label="Choose something else" onClick={onChange}>
      Change
    </Button>
  </section>
);

/** Finds the text, the advice or the rule that changed; what changed last stands there from the start. */
export const TargetPicker = ({ chosen, error, onChoose, ...search }: TargetPickerProps) => {
  const { query, onQuery, targets, busy, failure } = search;
  const field = useTextTypedEarly(onQuery);
  if (chosen) return <Chosen chosen={chosen} onChange={() => onChoose(null)} />;
  const { texts, advice, rules } = toChosenTargets(targets);
  const isEmpty = texts.length + advice.length + rules.length === 0;
  return (
    <search>
      <TextInput
        ref={field}
        label="Find a text, an advice or a rule"
        placeholder="Such as quinine, relief.massage or SR-090"
        autoComplete="off"
        leftSection={<IconSearch size={16} aria-hidden />}
        rightSection={busy && <Loader size="xs" aria-label="Searching" />}
        error={error}
        value={query}
        onChange={(event) => onQuery(event.currentTarget.value)}
      />
      <div className={classes.found} aria-live="polite">
        {failure !== null && <Text role="alert">{failure}</Text>}
        <Lines title={query.trim() === '' ? 'Texts changed last' : 'Texts'} lines={texts} onChoose={onChoose} />
        <Lines title="Advice, in every text" lines={advice} onChoose={onChoose} />
        <Lines title="Safety rules" lines={rules} onChoose={onChoose} />
        {isEmpty && failure === null && <Text c="dimmed">Nothing has these words. Try fewer.</Text>}
      </div>
    </search>
  );
};
