'use client';

import { Anchor, Collapse, Group, Text, UnstyledButton } from '@mantine/core';
import { IconChevronRight } from '@tabler/icons-react';
import { useState } from 'react';
import { Overrides, Said } from '@/components/handout/handout-said';
import type { RecordActs, SinceIssue } from '@/components/record/since-issue';
import { TeachBacks } from '@/components/record/teach-backs';
import { VoidControl } from '@/components/record/void-control';
import { VoidedLine } from '@/components/record/voided-line';
import { languageName } from '@/components/shell/language-name';
import { TextLink } from '@/components/shell/links';
import { Moment } from '@/components/shell/moment';
import { writtenDate } from '@/components/shell/written-date';
import type { TeachBackPrompt } from '@/lib/domain/content/topic-library';
import type { TimelineEntry } from '@/lib/domain/handout/timeline';
import { promptsForSheet } from '@/lib/domain/teach-back/prompts-for-sheet';
import classes from './timeline.module.css';

type EntryProps = RecordActs & {
  entry: TimelineEntry;
  since: SinceIssue;
  prompts: readonly TeachBackPrompt[];
  /** The latest ones show at once what they said. */
  startsOpen: boolean;
};

const printWords = ({ pages, printSize, language }: TimelineEntry): string =>
  `${pages === 1 ? '1 page' : `${pages} pages`}, ${printSize} pt, ${languageName(language)}`;

const Head = ({ entry, isVoided, onVoid }: Pick<EntryProps, 'entry' | 'onVoid'> & { isVoided: boolean }) => (
  <div className={classes.head}>
    <div>
      <TextLink href={`/handouts/${entry.handoutId}`} fw={600}>
        {entry.title}
      </TextLink>
      <Text size="sm" c="dimmed">
        By {entry.issuedBy.name}, {entry.issuedBy.title}. {printWords(entry)}.
      </Text>
    </div>
    <Group gap="sm">
      <Anchor size="sm" href={`/api/v1/handouts/${entry.handoutId}/pdf`} target="_blank" rel="noopener">
        {isVoided ? 'Reprint, voided' : 'Reprint'}
      </Anchor>
      {!isVoided && <VoidControl onVoid={onVoid} of={`${entry.title}, ${writtenDate(entry.issuedAt)}`} />}
    </Group>
  </div>
);

const WhatItSaid = ({ entry, startsOpen }: Pick<EntryProps, 'entry' | 'startsOpen'>) => {
  const [open, setOpen] = useState(startsOpen);
  const count = entry.said.reduce((sum, section) => sum + section.advice.length, 0);
  return (
    <div>
      <UnstyledButton className={classes.disclose} aria-expanded={open} onClick={() => setOpen(!open)}>
        <IconChevronRight size={14} aria-hidden data-open={open || undefined} />
        What it said <span className={classes.count}>{count}</span>
      </UnstyledButton>
      <Collapse expanded={open}>
        <Said
          sections={entry.said.map(({ heading, advice }) => ({ heading, titles: advice.map(({ title }) => title) }))}
        />
      </Collapse>
    </div>
  );
};

/** One sheet in the patient's timeline: what it said, and what came of it. */
export const TimelineHandout = ({ entry, since, prompts, startsOpen, onTeachBack, onVoid }: EntryProps) => {
  const advice = entry.said.flatMap((section) => section.advice);
  const fitting = promptsForSheet(
    prompts,
    advice.map(({ adviceKey }) => adviceKey),
  );
  return (
    <li className={classes.item} data-voided={since.voided !== null || undefined}>
      <Text size="sm" c="dimmed" component="div" className={classes.when ?? ''}>
        <Moment at={entry.issuedAt} />
      </Text>
      <div className={classes.what}>
        <Head entry={entry} isVoided={since.voided !== null} onVoid={onVoid} />
        {since.voided && <VoidedLine voided={since.voided} />}
        <Overrides
          overrides={entry.overrides.map(({ adviceKey, ruleIds, reason }) => ({
            title: advice.find((said) => said.adviceKey === adviceKey)?.title ?? adviceKey,
            rules: ruleIds,
            reason,
          }))}
        />
        <TeachBacks since={since} prompts={fitting} onTeachBack={onTeachBack} compact />
        <WhatItSaid entry={entry} startsOpen={startsOpen} />
      </div>
    </li>
  );
};
