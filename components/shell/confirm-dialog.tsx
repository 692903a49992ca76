'use client';

import { Button, Group, Modal, Stack, Text } from '@mantine/core';
import { type ConfirmWays, ProofForm, type ProofFormProps } from '@/components/shell/proof-form';

type ConfirmDialogProps = Omit<ProofFormProps, 'ways'> & {
  opened: boolean;
  /** Null until it is known. */
  ways: ConfirmWays | null;
  providerHref: string;
};

/** Asks again who it is, before something that reaches far; what was begun waits behind it, and nothing of it is lost. */
export const ConfirmDialog = ({ opened, ways, providerHref, onCancel, ...acts }: ConfirmDialogProps) => (
  <Modal
    opened={opened && ways !== null}
    onClose={onCancel}
    title={<b>Show that it is you</b>}
    centered
    zIndex={1000}
    closeButtonProps={{ 'aria-label': 'Cancel' }}
  >
    <Text mb="md">
      This publishes, recalls, takes data out or changes how people sign in. You last showed who you are more than five
      minutes ago.
    </Text>
    {ways && (ways.password || ways.code) ? (
      <ProofForm ways={ways} onCancel={onCancel} {...acts} />
    ) : (
      <Stack gap="md">
        <Text>
          You sign in with {ways?.provider ?? 'your identity provider'}. Go there and come back to this page, then do it
          again: what stands here now is not kept.
        </Text>
        <Group gap="sm">
          <Button component="a" href={providerHref} data-autofocus>
            Go to {ways?.provider ?? 'it'}
          </Button>
          <Button variant="subtle" color="gray" onClick={onCancel}>
            Cancel
          </Button>
        </Group>
      </Stack>
    )}
  </Modal>
);
