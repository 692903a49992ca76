'use client';

import { Button, Kbd, Text } from '@mantine/core';
import { useHotkeys } from '@mantine/hooks';
import { type ReactNode, useState } from 'react';
import { GiveBackForm } from '@/components/translation/give-back-form';
import type { VersionState } from '@/lib/domain/content/version-state';
import { languageWords, type TargetLanguage } from '@/lib/domain/translation/language-words';
import classes from './translation.module.css';

type ReviewActsProps = {
  state: VersionState;
  language: TargetLanguage;
  /** How many others wait for the same reader. */
  waiting: number;
  busy: boolean;
  onApprove: (andNext: boolean) => void;
  onGiveBack: (words: string) => void;
  children?: ReactNode;
};

const question = (state: VersionState, language: TargetLanguage): string =>
  state === 'language-review'
    ? `Language review: is it good, plain ${languageWords[language].name}? With your approval it can be printed.`
    : 'Clinical review: does it say the same as the English, nothing softened and nothing added? The language is read after this.';

/** What someone who wrote none of it decides. */
export const ReviewActs = ({ state, language, waiting, busy, onApprove, onGiveBack, children }: ReviewActsProps) => {
  const [givingBack, setGivingBack] = useState(false);
  const approve = (andNext: boolean) => {
    if (!busy) onApprove(andNext);
  };
  useHotkeys([['mod+Enter', () => approve(true)]]);
  if (givingBack) return <GiveBackForm busy={busy} onGiveBack={onGiveBack} onCancel={() => setGivingBack(false)} />;
  return (
    <div className={classes.side}>
      <Text size="sm">{question(state, language)}</Text>
      <div className={classes.acts}>
        <Button loading={busy} onClick={() => approve(true)} aria-keyshortcuts="Control+Enter">
          Approve and next
        </Button>
        <Button variant="default" disabled={busy} onClick={() => approve(false)}>
          Approve
        </Button>
        <Button variant="default" disabled={busy} onClick={() => setGivingBack(true)}>
          Give back
        </Button>
        {children}
      </div>
      <Text size="sm" c="dimmed">
        <Kbd>Ctrl</Kbd> <Kbd>Enter</Kbd> approves and goes on; {waiting} more {waiting === 1 ? 'waits' : 'wait'}
      </Text>
    </div>
  );
};
