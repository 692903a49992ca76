'use client';

import { Table, Text } from '@mantine/core';
import { TextLink } from '@/components/shell/links';
import classes from './audit.module.css';

/** An event in words, as the screen shows it. */
export type AuditLine = {
  seq: string;
  at: string;
  who: string | null;
  what: string;
  detail: string;
  patient: { id: string; name: string | null } | null;
  handout: { id: string; code: string | null } | null;
};

const clock = new Intl.DateTimeFormat('en-GB', { timeStyle: 'medium', timeZone: 'UTC' });
const day = new Intl.DateTimeFormat('en-GB', { dateStyle: 'medium', timeZone: 'UTC' });

const About = ({ patient, handout }: Pick<AuditLine, 'patient' | 'handout'>) => (
  <>
    {patient && <TextLink href={`/patients/${patient.id}`}>{patient.name ?? 'A patient'}</TextLink>}
    {handout && (
      <TextLink size="sm" href={`/handouts/${handout.id}`}>
        {handout.code ? `Sheet ${handout.code.slice(0, 5)}` : 'A sheet'}
      </TextLink>
    )}
  </>
);

const Line = ({ seq, at, who, what, detail, patient, handout }: AuditLine) => (
  <Table.Tr>
    <Table.Td className={classes.number}>{seq}</Table.Td>
    <Table.Td className={classes.time}>
      <time dateTime={at}>
        {day.format(new Date(at))}, <span className={classes.clock}>{clock.format(new Date(at))}</span>
      </time>
    </Table.Td>
    <Table.Td>{who ?? <Text c="dimmed">Nobody signed in</Text>}</Table.Td>
    <Table.Td>
      {what}
      {detail !== '' && (
        <Text size="sm" c="dimmed" className={classes.detail}>
          {detail}
        </Text>
      )}
    </Table.Td>
    <Table.Td className={classes.about}>
      <About patient={patient} handout={handout} />
    </Table.Td>
  </Table.Tr>
);

/** A page of the audit record, the latest first. */
export const AuditTable = ({ lines }: { lines: readonly AuditLine[] }) => (
  <Table aria-label="Events" verticalSpacing={6} horizontalSpacing="xs" className={classes.table ?? ''}>
    <Table.Thead>
      <Table.Tr>
        {['No.', 'Time (UTC)', 'Who', 'What', 'About'].map((heading) => (
          <Table.Th key={heading} scope="col">
            {heading}
          </Table.Th>
        ))}
      </Table.Tr>
    </Table.Thead>
    <Table.Tbody>
      {lines.map((line) => (
        <Line key={line.seq} {...line} />
      ))}
    </Table.Tbody>
  </Table>
);
