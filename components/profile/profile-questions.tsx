'use client';

import { Button, Group, Text, Title } from '@mantine/core';
import { useState } from 'react';
import type { QuestionView } from '@/lib/domain/handout/preview';
import type { Vocabulary } from '@/lib/domain/profile/vocabulary';
import classes from './profile.module.css';

type Answers = {
  onYes: (fact: string) => void;
  onNo: (fact: string) => void;
  onUnsure: (fact: string) => void;
};

type ProfileQuestionsProps = Answers & {
  questions: readonly QuestionView[];
  vocabulary: Vocabulary;
  /** Not before the danger signs were asked about: what is not listed would then count as absent, they among it. */
  canFinish: boolean;
  onNothingElse: () => void;
};

const shownFirst = 4;

const weightWords = (weight: number): string =>
  weight === 1 ? 'changes 1 piece of advice' : `changes ${weight} pieces of advice`;

const Question = ({
  question,
  vocabulary,
  onYes,
  onNo,
  onUnsure,
}: Answers & { question: QuestionView; vocabulary: Vocabulary }) => {
  const yeses =
    question.fact === 'pregnancy'
      ? vocabulary.trimesters.map(({ token }) => ({ fact: `pregnancy:${token}`, label: `Trimester ${token}` }))
      : [{ fact: question.fact, label: 'Yes' }];
  return (
    <li className={classes.askItem}>
      <Text size="sm" id={`ask-${question.fact}`}>
        {question.text}
        <Text span size="xs" c="dimmed">
          {' '}
          {weightWords(question.weight)}
        </Text>
      </Text>
      <Group gap={4} role="group" aria-labelledby={`ask-${question.fact}`}>
        {yeses.map(({ fact, label }) => (
          <Button key={fact} size="compact-sm" variant="default" onClick={() => onYes(fact)}>
            {label}
          </Button>
        ))}
        <Button size="compact-sm" variant="default" onClick={() => onNo(question.fact)}>
          No
        </Button>
        <Button size="compact-sm" variant="subtle" color="gray" onClick={() => onUnsure(question.fact)}>
          Don’t know
        </Button>
      </Group>
    </li>
  );
};

/** What is not known of this person and would change the sheet, most decisive first. */
export const ProfileQuestions = ({ questions, canFinish, onNothingElse, ...rest }: ProfileQuestionsProps) => {
  const [all, setAll] = useState(false);
  if (questions.length === 0) return null;
  const shown = all ? questions : questions.slice(0, shownFirst);
  const more = questions.length - shown.length;
  return (
    <section aria-labelledby="questions-title" className={classes.questions}>
      <div className={classes.dangerHead}>
        <Title order={2} fz="h3" id="questions-title">
          Would change the sheet
        </Title>
        {canFinish && (
          <Button size="compact-md" variant="default" onClick={onNothingElse}>
            Nothing else applies
          </Button>
        )}
      </div>
      <ul className={classes.askList}>
        {shown.map((question) => (
          <Question key={question.fact} question={question} {...rest} />
        ))}
      </ul>
      {more > 0 && (
        <Button size="compact-sm" variant="subtle" onClick={() => setAll(true)}>
          {more === 1 ? 'Show 1 more' : `Show ${more} more`}
        </Button>
      )}
    </section>
  );
};
