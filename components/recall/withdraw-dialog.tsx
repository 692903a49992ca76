'use client';

import { Button, Group, Modal, Text } from '@mantine/core';

type WithdrawDialogProps = {
  /** The text that would go out of use; null while nothing is asked. */
  title: string | null;
  busy: boolean;
  onAgree: () => void;
  onCancel: () => void;
};

/** Taking a text out of use reaches further than this recall, so it is asked for by its name. */
export const WithdrawDialog = ({ title, busy, onAgree, onCancel }: WithdrawDialogProps) => (
  <Modal opened={title !== null} onClose={onCancel} title={<b>Take this text out of use?</b>} centered>
    <Text>
      “{title}” goes out of use in every clinic as soon as the recall opens. No sheet can be issued with it from then
      on. Neither can be undone.
    </Text>
    <Group mt="lg" gap="sm">
      <Button color="red.9" data-autofocus loading={busy} onClick={onAgree}>
        Take it out of use and open the recall
      </Button>
      <Button variant="subtle" color="gray" disabled={busy} onClick={onCancel}>
        Cancel
      </Button>
    </Group>
  </Modal>
);
