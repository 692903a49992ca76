'use client';

import { Radio, Stack, Text, Title } from '@mantine/core';
import { IconLanguage } from '@tabler/icons-react';
import type { PrintChoice } from '@/components/handout/print-choice';
import { type Choices, unreadyWays } from '@/lib/domain/handout/choices';
import { unreadyWords } from '@/lib/domain/handout/explain-unready';
import type { LanguageProblem } from '@/lib/domain/handout/language-problem';
import type { LanguagesView } from '@/lib/domain/handout/view-languages';
import classes from './desk.module.css';

type LanguageBannerProps = {
  languages: LanguagesView;
  choices: Choices;
  onChange: (choice: PrintChoice) => void;
};

const shownAtFirst = 4;

const placeWords = (problem: LanguageProblem): string => {
  switch (problem.place) {
    case 'frame':
      return `“${problem.text}”`;
    case 'block':
      return problem.title;
    case 'caution':
      return `Caution with ${problem.title}`;
    case 'figure':
      return `Drawing with ${problem.title}`;
  }
};

const ProblemLine = ({ problem }: { problem: LanguageProblem }) => (
  <li>
    <Text span size="sm">
      {placeWords(problem)}: {unreadyWords[problem.why]}
    </Text>
  </li>
);

const Problems = ({ problems }: { problems: readonly LanguageProblem[] }) => {
  const [first, rest] = [problems.slice(0, shownAtFirst), problems.slice(shownAtFirst)];
  const line = (problem: LanguageProblem) => <ProblemLine key={`${problem.place} ${problem.text}`} problem={problem} />;
  return (
    <>
      <ul>{first.map(line)}</ul>
      {rest.length > 0 && (
        <details>
          <summary>{rest.length === 1 ? '1 more text' : `${rest.length} more texts`}</summary>
          <ul>{rest.map(line)}</ul>
        </details>
      )}
    </>
  );
};

const isWay = (way: string): way is Choices['unready'] => unreadyWays.some((each) => each === way);

/** What of this sheet can't be printed in the language that was asked for, why, and the two ways to print it all the same. */
export const LanguageBanner = ({
  languages: { known, problems, onlyWhole },
  choices,
  onChange,
}: LanguageBannerProps) => {
  const wanted = known.find(({ language }) => language === choices.language);
  const own = known[0]?.name ?? '';
  if (!wanted || problems.length === 0) return null;
  const value = onlyWhole && choices.unready === 'source-parts' ? 'source-sheet' : choices.unready;
  return (
    <section className={classes.language} aria-labelledby="language-title">
      <Title order={2} fz="h3" id="language-title">
        <IconLanguage size={18} aria-hidden /> Not ready in {wanted.name}:{' '}
        {problems.length === 1 ? '1 text' : `${problems.length} texts`}
      </Title>
      <Problems problems={problems} />
      {onlyWhole && (
        <Text size="sm">
          Headings or lines that hold the sheet together are among them, so no part can be in {wanted.name}.
        </Text>
      )}
      <Radio.Group
        label="What is printed"
        value={value}
        onChange={(way) => {
          if (isWay(way)) onChange({ unready: way });
        }}
      >
        <Stack gap={4} mt={4}>
          <Radio value="refuse" label="Nothing until they are ready" />
          {!onlyWhole && (
            <Radio value="source-parts" label={`Those parts in ${own}, with a notice in both languages`} />
          )}
          <Radio value="source-sheet" label={`The whole sheet in ${own}, with a notice`} />
        </Stack>
      </Radio.Group>
    </section>
  );
};
