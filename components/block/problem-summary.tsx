'use client';

import { Anchor, Text } from '@mantine/core';
import { useEffect, useRef } from 'react';
import type { DraftProblem } from '@/components/block/draft-problems';
import classes from './draft-desk.module.css';

type ProblemSummaryProps = {
  problems: readonly DraftProblem[];
  onGo: (problem: DraftProblem) => void;
};

/** Why a text can't go to review yet; each leads to its field. It takes the focus when it appears. */
export const ProblemSummary = ({ problems, onGo }: ProblemSummaryProps) => {
  const box = useRef<HTMLElement>(null);
  useEffect(() => box.current?.focus(), []);
  return (
    <section ref={box} tabIndex={-1} className={classes.summary} aria-labelledby="summary-title">
      <Text fw={600} id="summary-title">
        {problems.length === 1
          ? '1 thing before it can go to review'
          : `${problems.length} things before it can go to review`}
      </Text>
      <ul>
        {problems.map((problem) => (
          <li key={`${problem.field} ${problem.reason}`}>
            <Anchor component="button" type="button" size="sm" onClick={() => onGo(problem)}>
              {problem.reason}
            </Anchor>
          </li>
        ))}
      </ul>
    </section>
  );
};
