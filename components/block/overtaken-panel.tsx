'use client';

import { Button, Group, Text, Title } from '@mantine/core';
import { useEffect, useRef } from 'react';
import type { Working } from '@/components/block/draft-state';
import { saidText } from '@/components/block/said-text';
import { WordDiff } from '@/components/content/word-diff';
import { Moment } from '@/components/shell/moment';
import type { BlockDraftView } from '@/lib/domain/content/block-draft-view';
import { compareFacts } from '@/lib/domain/content/compare-facts';
import type { FactWords } from '@/lib/domain/content/text-view';
import classes from './draft-desk.module.css';

type OvertakenPanelProps = {
  mine: Working;
  theirs: BlockDraftView;
  /** The reader's own name: their other window may have been first. */
  userName: string;
  words: FactWords;
  onKeepMine: () => void;
  onTakeTheirs: () => void;
};

const Differences = ({ mine, theirs, words }: Pick<OvertakenPanelProps, 'mine' | 'theirs' | 'words'>) => {
  const facts = compareFacts(theirs.draft, mine.draft, words);
  return (
    <div className={classes.differences}>
      {theirs.draft.title !== mine.draft.title && (
        <div>
          <Title order={3}>Title</Title>
          <WordDiff before={theirs.draft.title} after={mine.draft.title} />
        </div>
      )}
      {theirs.draft.markdown !== mine.draft.markdown && (
        <div>
          <Title order={3}>Text</Title>
          <WordDiff before={saidText(theirs.draft.markdown)} after={saidText(mine.draft.markdown)} />
        </div>
      )}
      {facts.map(({ label, before, after }) => (
        <div key={label}>
          <Title order={3}>{label}</Title>
          <WordDiff before={before} after={after} />
        </div>
      ))}
    </div>
  );
};

/** Somebody saved first: what they have, what is here, and which of them is to stay. */
export const OvertakenPanel = ({ mine, theirs, userName, words, onKeepMine, onTakeTheirs }: OvertakenPanelProps) => {
  const panel = useRef<HTMLElement>(null);
  useEffect(() => panel.current?.focus(), []);
  const who =
    theirs.savedBy === userName ? 'You saved this text in another window' : `${theirs.savedBy} saved this text`;
  return (
    <section ref={panel} tabIndex={-1} className={classes.overtaken} aria-labelledby="overtaken-title">
      <Title order={2} id="overtaken-title">
        {who}, <Moment at={theirs.savedAt} />
      </Title>
      <Text>
        That was after you opened it here, so what you typed since is not saved. Nothing is lost: it is all on this
        page. Struck through is only in the saved text, underlined is only in yours.
      </Text>
      <Differences mine={mine} theirs={theirs} words={words} />
      <Group gap="sm">
        <Button onClick={onKeepMine}>Save mine over it</Button>
        <Button variant="default" onClick={onTakeTheirs}>
          Take the saved one
        </Button>
      </Group>
    </section>
  );
};
