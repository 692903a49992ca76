'use client';

import { useEffect, useRef } from 'react';
import { ChartNote } from '@/components/record/chart-note';
import type { GivenSheet, RecordActs, SinceIssue } from '@/components/record/since-issue';
import { TeachBacks } from '@/components/record/teach-backs';
import { VoidedLine } from '@/components/record/voided-line';
import type { TeachBackPrompt } from '@/lib/domain/content/topic-library';
import { writeChartNote } from '@/lib/domain/handout/write-chart-note';
import classes from './record.module.css';

export type AfterIssueProps = RecordActs & {
  sheet: GivenSheet;
  since: SinceIssue;
  prompts: readonly TeachBackPrompt[];
};

/** What is left to do once a sheet is in someone's hand; going on with the next one skips it. */
export const AfterIssue = ({ sheet, since, prompts, onTeachBack }: AfterIssueProps) => {
  const strip = useRef<HTMLDivElement>(null);
  // On a phone the desk is one long column, and this stands at its end.
  useEffect(() => {
    strip.current?.scrollIntoView({ block: 'nearest' });
  }, []);
  return (
    <div className={classes.afterIssue} ref={strip}>
      <div className={classes.taught}>
        {since.voided && <VoidedLine voided={since.voided} />}
        <TeachBacks since={since} prompts={prompts} onTeachBack={onTeachBack} />
      </div>
      <ChartNote note={writeChartNote({ ...sheet, ...since, teachBacks: [...since.teachBacks] })} />
    </div>
  );
};
