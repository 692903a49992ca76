'use client';

import { Button, Table, Text } from '@mantine/core';
import { IconShieldCheck, IconShieldOff } from '@tabler/icons-react';
import { offeredActs, offersLessBecause, type PersonActKind } from '@/components/people/person-acts';
import { PersonMenu } from '@/components/people/person-menu';
import { PersonState } from '@/components/people/person-state';
import { Moment } from '@/components/shell/moment';
import { roleWords } from '@/components/shell/role-words';
import type { Person } from '@/lib/domain/account/person';
import classes from './people.module.css';

type PeopleTableProps = {
  label: string;
  people: readonly Person[];
  /** Everyone of the clinic, for what may be done to somebody depends on the others. */
  everyone: readonly Person[];
  ownId: string;
  /** Whose change is under way. */
  busyId: string | null;
  onAct: (person: Person, kind: PersonActKind) => void;
};

const SecondFactor = ({ on }: { on: boolean }) => (
  <span className={classes.factor} data-on={on || undefined}>
    {on ? <IconShieldCheck size={15} aria-hidden /> : <IconShieldOff size={15} aria-hidden />}
    {on ? 'On' : 'Off'}
  </span>
);

type RowProps = Omit<PeopleTableProps, 'label' | 'people'> & { person: Person };

const Row = ({ person, everyone, ownId, busyId, onAct }: RowProps) => {
  const given = { person, people: everyone, ownId };
  const acts = offeredActs(given);
  const inMenu = acts.filter((kind) => kind !== 'restore');
  const because = offersLessBecause(given);
  return (
    <Table.Tr data-standing={person.standing}>
      <Table.Th scope="row" className={classes.who ?? ''}>
        {person.name}
        {person.userId === ownId && <span className={classes.you}> (you)</span>}
        <Text size="sm" c="dimmed" fw={400}>
          {person.email}
        </Text>
      </Table.Th>
      <Table.Td>
        <div className={classes.role}>
          {roleWords[person.role]}
          <Text size="sm" c="dimmed">
            {person.jobTitle}
          </Text>
        </div>
      </Table.Td>
      <Table.Td className={classes.small ?? ''}>
        <span className={classes.cellName}>Second factor: </span>
        <SecondFactor on={person.hasSecondFactor} />
        {person.passkeys > 0 && (
          <Text size="sm" c="dimmed">
            {person.passkeys} {person.passkeys === 1 ? 'passkey' : 'passkeys'}
          </Text>
        )}
      </Table.Td>
      <Table.Td className={classes.small ?? ''}>
        <span className={classes.cellName}>Last seen: </span>
        {person.lastSeenAt ? <Moment at={person.lastSeenAt} as="brief" /> : 'Never'}
      </Table.Td>
      <Table.Td>
        <PersonState person={person} />
        {acts.includes('restore') && (
          <Button
            variant="default"
            size="compact-sm"
            className={classes.restore ?? ''}
            loading={busyId === person.userId}
            aria-label={`Let ${person.name} in again`}
            onClick={() => onAct(person, 'restore')}
          >
            Let in again
          </Button>
        )}
      </Table.Td>
      <Table.Td className={classes.acts ?? ''}>
        {inMenu.length > 0 && (
          <PersonMenu name={person.name} acts={inMenu} because={because} onAct={(kind) => onAct(person, kind)} />
        )}
      </Table.Td>
    </Table.Tr>
  );
};

const headings = ['Person', 'Role and job title', 'Second factor', 'Last seen', 'State'];

/** People of the clinic, with what can be done to each. */
export const PeopleTable = ({ label, people, ...rest }: PeopleTableProps) => (
  <Table aria-label={label} verticalSpacing={8} horizontalSpacing="xs" className={classes.table ?? ''}>
    <Table.Thead>
      <Table.Tr>
        {headings.map((heading) => (
          <Table.Th key={heading} scope="col">
            {heading}
          </Table.Th>
        ))}
        <Table.Th scope="col">
          <span className="visually-hidden">Changes</span>
        </Table.Th>
      </Table.Tr>
    </Table.Thead>
    <Table.Tbody>
      {people.map((person) => (
        <Row key={person.userId} person={person} {...rest} />
      ))}
    </Table.Tbody>
  </Table>
);
