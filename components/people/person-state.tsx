import { Text } from '@mantine/core';
import { IconCheck, IconDoorExit, IconLock, IconMail } from '@tabler/icons-react';
import { Moment } from '@/components/shell/moment';
import type { Person, PersonStanding } from '@/lib/domain/account/person';
import classes from './people.module.css';

const marks: Record<PersonStanding, { words: string; Icon: typeof IconCheck }> = {
  active: { words: 'Works here', Icon: IconCheck },
  suspended: { words: 'Suspended', Icon: IconLock },
  left: { words: 'Left', Icon: IconDoorExit },
  closed: { words: 'Account closed', Icon: IconLock },
};

const invited = { words: 'Invited', Icon: IconMail };

const More = ({ standing, standingSince, linkUntil, lastSeenAt }: Person) => {
  if (standing === 'closed') return <>In every clinic. Whoever runs Plainleaf can open it again.</>;
  if (standingSince)
    return (
      <>
        Since <Moment at={standingSince} as="day" />
      </>
    );
  if (linkUntil)
    return (
      <>
        Link good until <Moment at={linkUntil} />
      </>
    );
  return lastSeenAt ? null : <>Has not signed in yet</>;
};

/** Whether somebody is let in, in a word and a sign, and since when or until when. */
export const PersonState = ({ person }: { person: Person }) => {
  const isInvited = person.standing === 'active' && person.lastSeenAt === null && person.linkUntil !== null;
  const { words, Icon } = isInvited ? invited : marks[person.standing];
  return (
    <>
      <span className={classes.state} data-standing={person.standing}>
        <Icon size={15} aria-hidden />
        {words}
      </span>
      <Text size="sm" c="dimmed" className={classes.more ?? ''}>
        <More {...person} />
      </Text>
    </>
  );
};
