'use client';

import { Button, Group, Text } from '@mantine/core';

type SecondFactorQuestionProps = { name: string; busy: boolean; onAgree: () => void; onCancel: () => void };

/** Taking them off can't be undone, and is what somebody who is not them would ask for: it is asked. */
export const SecondFactorQuestion = ({ name, busy, onAgree, onCancel }: SecondFactorQuestionProps) => (
  <>
    <Text>
      For when {name} has lost one of them. They are signed out everywhere, and their recovery codes and their password
      are over. You get a link with which they choose a new password; then they can set all of it up again.
    </Text>
    <Text mt="sm">Make sure first that it is {name} who asks.</Text>
    <Group mt="lg" gap="sm">
      <Button color="red.9" data-autofocus loading={busy} onClick={onAgree}>
        Take them off and make a link
      </Button>
      <Button variant="subtle" color="gray" disabled={busy} onClick={onCancel}>
        Leave them on
      </Button>
    </Group>
  </>
);
