'use client';

import { Button, Group, Text } from '@mantine/core';

type SecondFactorQuestionProps = { name: string; busy: boolean; onAgree: () => void; onCancel: () => void };

/** Taking it off can't be undone here, and lets a password alone in: it is asked. */
export const SecondFactorQuestion = ({ name, busy, onAgree, onCancel }: SecondFactorQuestionProps) => (
  <>
    <Text>
      For when {name} has lost it. They are signed out everywhere, their recovery codes are over, and their password
      alone signs them in until they set a second factor up again.
    </Text>
    <Text mt="sm">Make sure first that it is {name} who asks.</Text>
    <Group mt="lg" gap="sm">
      <Button color="red.9" data-autofocus loading={busy} onClick={onAgree}>
        Take it off
      </Button>
      <Button variant="subtle" color="gray" disabled={busy} onClick={onCancel}>
        Leave it on
      </Button>
    </Group>
  </>
);
