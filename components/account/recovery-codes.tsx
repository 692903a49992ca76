'use client';

import { Button, CopyButton, Group, Stack, Text, Title } from '@mantine/core';
import { useEffect, useRef } from 'react';
import classes from '@/components/account/account.module.css';

type RecoveryCodesProps = { codes: readonly string[]; onSave: (text: string) => void; onDone: () => void };

/** The codes for a lost phone, which nobody can show again. */
export const RecoveryCodes = ({ codes, onSave, onDone }: RecoveryCodesProps) => {
  const title = useRef<HTMLHeadingElement>(null);
  useEffect(() => title.current?.focus(), []);
  const text = `${codes.join('\n')}\n`;
  return (
    <Stack gap="md" className={classes.printed ?? ''}>
      <Title order={3} ref={title} tabIndex={-1} className={classes.told ?? ''}>
        Your recovery codes for Plainleaf
      </Title>
      <Text>
        Each signs you in once when the phone is not there. They are shown now and never again: print them, or keep them
        where you keep your passwords. Not on the phone.
      </Text>
      <ol className={classes.codes}>
        {codes.map((code) => (
          <li key={code}>{code}</li>
        ))}
      </ol>
      <Group gap="sm" className={classes.screenOnly ?? ''}>
        <CopyButton value={text} timeout={4000}>
          {({ copied, copy }) => (
            <Button variant="default" onClick={copy}>
              {copied ? 'Copied' : 'Copy'}
            </Button>
          )}
        </CopyButton>
        <Button variant="default" onClick={() => onSave(text)}>
          Save as a file
        </Button>
        <Button variant="default" onClick={() => window.print()}>
          Print
        </Button>
        <Button onClick={onDone}>I have kept them</Button>
      </Group>
    </Stack>
  );
};
