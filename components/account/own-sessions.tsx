'use client';

import { Button, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import classes from '@/components/account/account.module.css';
import { deviceWords } from '@/components/account/device-words';
import { Moment } from '@/components/shell/moment';

/** A place where somebody is signed in; moments are ISO. */
export type SessionLine = {
  id: string;
  current: boolean;
  address: string;
  userAgent: string;
  createdAt: string;
  lastSeenAt: string;
};

type OwnSessionsProps = {
  sessions: readonly SessionLine[];
  /** Both answer once it is done, or could not be, and say so themselves. */
  onEnd: (id: string) => Promise<void>;
  onEndOthers: () => Promise<void>;
};

const whereFrom = (address: string): string => (address === 'unknown' ? 'Address not known' : `From ${address}`);

const Line = ({ session, onEnd }: { session: SessionLine; onEnd: OwnSessionsProps['onEnd'] }) => {
  const [busy, setBusy] = useState(false);
  const { id, current, address, userAgent, createdAt, lastSeenAt } = session;
  const device = deviceWords(userAgent);
  const end = async () => {
    setBusy(true);
    await onEnd(id);
    setBusy(false);
  };
  return (
    <li>
      <div>
        <Text fw={600}>
          {device}
          {current && ', this one'}
        </Text>
        <Text size="sm" c="dimmed">
          {whereFrom(address)}. Signed in <Moment at={createdAt} as="brief" />
          {!current && (
            <>
              , last used <Moment at={lastSeenAt} as="brief" />
            </>
          )}
        </Text>
      </div>
      {!current && (
        <Button
          size="compact-md"
          variant="default"
          loading={busy}
          aria-label={`End the session of ${device}, ${address}`}
          onClick={() => void end()}
        >
          End
        </Button>
      )}
    </li>
  );
};

/** Where somebody is signed in, this place first; each of the others can be ended from here. */
export const OwnSessions = ({ sessions, onEnd, onEndOthers }: OwnSessionsProps) => {
  const [busy, setBusy] = useState(false);
  const others = sessions.filter(({ current }) => !current).length;
  const endOthers = async () => {
    setBusy(true);
    await onEndOthers();
    setBusy(false);
  };
  return (
    <Stack gap="md" align="stretch">
      <ul className={classes.sessions}>
        {sessions.map((session) => (
          <Line key={session.id} session={session} onEnd={onEnd} />
        ))}
      </ul>
      {others === 0 ? (
        <Text c="dimmed">
          Nowhere else. When you sign in on another computer it is listed here, and can be ended from here.
        </Text>
      ) : (
        <div>
          <Button variant="default" loading={busy} onClick={() => void endOthers()}>
            End all others
          </Button>
        </div>
      )}
    </Stack>
  );
};
