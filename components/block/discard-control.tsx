'use client';

import { Button, Group, Modal, Text } from '@mantine/core';
import { useState } from 'react';

type DiscardControlProps = {
  /** The text in force, which stays; a new text has none. */
  isChange: boolean;
  disabled: boolean;
  onDiscard: () => Promise<void>;
};

/** Throwing a draft away can't be undone, so it is asked. */
export const DiscardControl = ({ isChange, disabled, onDiscard }: DiscardControlProps) => {
  const [opened, setOpened] = useState(false);
  const [busy, setBusy] = useState(false);
  const discard = async () => {
    setBusy(true);
    await onDiscard();
    setBusy(false);
    setOpened(false);
  };
  return (
    <>
      <Button variant="subtle" color="gray" disabled={disabled} onClick={() => setOpened(true)}>
        Discard
      </Button>
      <Modal opened={opened} onClose={() => setOpened(false)} title={<b>Discard this draft?</b>} centered>
        <Text>
          {isChange
            ? 'Your changes are gone then. The text in force stays as it is.'
            : 'The text was never published, so all of it is gone then.'}
        </Text>
        <Group mt="lg" gap="sm">
          <Button color="red.9" data-autofocus loading={busy} onClick={() => void discard()}>
            Discard the draft
          </Button>
          <Button variant="subtle" color="gray" disabled={busy} onClick={() => setOpened(false)}>
            Go on writing
          </Button>
        </Group>
      </Modal>
    </>
  );
};
