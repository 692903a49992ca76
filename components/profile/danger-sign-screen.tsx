'use client';

import { Button, Text, Title } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import type { QuestionView } from '@/lib/domain/handout/preview';
import classes from './profile.module.css';

type DangerSignScreenProps = {
  questions: readonly QuestionView[];
  onYes: (fact: string) => void;
  /** All that are still asked are absent. */
  onNone: (facts: string[]) => void;
};

/** Asked before anything is handed out: one button when there is none of them. */
export const DangerSignScreen = ({ questions, onYes, onNone }: DangerSignScreenProps) => {
  if (questions.length === 0) return null;
  return (
    <section className={classes.danger} aria-labelledby="danger-title">
      <div className={classes.dangerHead}>
        <Title order={2} fz="h3" id="danger-title">
          <IconAlertTriangle size={16} aria-hidden /> Ask first: danger signs
        </Title>
        <Button size="compact-md" onClick={() => onNone(questions.map(({ fact }) => fact))}>
          None of these
        </Button>
      </div>
      <ul className={classes.questionList}>
        {questions.map((question) => (
          <li key={question.fact}>
            <Text size="sm">{question.text}</Text>
            <Button
              size="compact-sm"
              variant="default"
              aria-label={`Yes: ${question.text}`}
              onClick={() => onYes(question.fact)}
            >
              Yes
            </Button>
          </li>
        ))}
      </ul>
    </section>
  );
};
