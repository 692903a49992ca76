'use client';

import { Button, CopyButton, Group, Text } from '@mantine/core';
import { IconCheck, IconCopy } from '@tabler/icons-react';
import { writtenMoment } from '@/components/shell/written-date';
import classes from './people.module.css';

type LinkPanelProps = {
  name: string;
  address: string;
  expiresAt: string;
  onDone: () => void;
};

/** A link to choose a password, the one time that it can be seen. */
export const LinkPanel = ({ name, address, expiresAt, onDone }: LinkPanelProps) => (
  <div className={classes.link}>
    <Text>
      Hand this to {name} yourself, or send it where only they read it: whoever opens it chooses the password. It is
      good once, until {writtenMoment(expiresAt)}.
    </Text>
    <div className={classes.address}>{address}</div>
    <Text size="sm" c="dimmed">
      It is shown only now. When it is lost, make another: that one ends this.
    </Text>
    <Group gap="sm">
      <CopyButton value={address} timeout={4000}>
        {({ copied, copy }) => (
          <Button
            // It takes the place of the form in the same dialog, which sets the focus once only.
            autoFocus
            leftSection={copied ? <IconCheck size={16} aria-hidden /> : <IconCopy size={16} aria-hidden />}
            onClick={copy}
          >
            {copied ? 'Copied' : 'Copy the link'}
          </Button>
        )}
      </CopyButton>
      <Button variant="subtle" color="gray" onClick={onDone}>
        Done
      </Button>
    </Group>
  </div>
);
