'use client';

import { Anchor, FocusTrap, Paper, Stack, Text, Title } from '@mantine/core';
import { type KeyboardEvent, useLayoutEffect } from 'react';
import { createPortal } from 'react-dom';
import { SignInForm, type SignInFormProps } from '@/components/shell/sign-in-form';
import { Wordmark } from '@/components/shell/wordmark';
import classes from './session-cover.module.css';

/** Why nobody is signed in any more. Who signed out wants the page gone: it is, in a moment. */
export type CoverReason = 'idle' | 'ended' | 'signed-out';

type SessionCoverProps = SignInFormProps & {
  reason: CoverReason;
  userName: string;
  idleMinutes: number;
  /** For anybody but the one whose page this is. */
  onSomebodyElse: () => void;
};

const reasonWords: Record<Exclude<CoverReason, 'signed-out'>, (idleMinutes: number) => string> = {
  idle: (minutes) => `Nothing was done here for ${minutes} minutes.`,
  ended: () => 'The session is over: its time was up, or it was ended from elsewhere.',
};

/** While it stands, nothing else of the page can be seen, heard or reached; then the focus goes back to where it was. */
const useCoveredPage = (): void => {
  useLayoutEffect(() => {
    const { activeElement } = document;
    document.documentElement.dataset.covered = '';
    return () => {
      delete document.documentElement.dataset.covered;
      if (activeElement instanceof HTMLElement) activeElement.focus();
    };
  }, []);
};

// Keys that the covered page listens to anywhere must not reach it.
const keepKeys = (event: KeyboardEvent): void => event.stopPropagation();

type WayBackProps = Omit<SessionCoverProps, 'reason'> & { reason: Exclude<CoverReason, 'signed-out'> };

const WayBack = ({ reason, userName, idleMinutes, onSomebodyElse, ...form }: WayBackProps) => (
  <>
    <Paper withBorder p="lg">
      <Title order={1} fz="h2" id="cover-title">
        You were signed out
      </Title>
      <Text my="md">
        {reasonWords[reason](idleMinutes)} What is on this page is hidden and kept. Sign in as {userName}, and you go on
        where you were.
      </Text>
      <SignInForm {...form} />
    </Paper>
    <Text size="sm" c="dimmed">
      Not {userName}?{' '}
      <Anchor component="button" type="button" fz="inherit" onClick={onSomebodyElse}>
        Clear this page
      </Anchor>
    </Text>
  </>
);

/**
 * What stands in the place of a page whose session is over. The page is hidden, not lost: whoever was here signs in and
 * finds everything as it was.
 */
export const SessionCover = ({ reason, ...rest }: SessionCoverProps) => {
  useCoveredPage();
  return createPortal(
    <FocusTrap>
      <div className={classes.cover} role="dialog" aria-modal="true" aria-labelledby="cover-title" onKeyDown={keepKeys}>
        <Stack gap="lg" maw="24rem" mx="auto" px="md" pt="12vh" pb="xl">
          <Wordmark />
          {reason === 'signed-out' ? (
            <Title order={1} fz="h2" id="cover-title">
              Signed out
            </Title>
          ) : (
            <WayBack reason={reason} {...rest} />
          )}
        </Stack>
      </div>
    </FocusTrap>,
    document.body,
  );
};
