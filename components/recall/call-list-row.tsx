import { Anchor, Checkbox, Text } from '@mantine/core';
import type { ContactEntry, RowMark } from '@/components/recall/call-list-state';
import { ContactButtons } from '@/components/recall/contact-buttons';
import { ContactStateMark } from '@/components/recall/contact-state-mark';
import { TextLink } from '@/components/shell/links';
import { Moment } from '@/components/shell/moment';
import { writtenCivilDate } from '@/components/shell/written-date';
import type { RecallRecipient } from '@/lib/domain/recall/recall';
import classes from './call-list.module.css';

export type CallListActs = {
  onSelect: (patientIds: readonly string[], selected: boolean) => void;
  onRecord: (row: RecallRecipient, entry: ContactEntry) => void;
  onUndo: (row: RecallRecipient, before: ContactEntry) => void;
};

type CallListRowProps = {
  row: RecallRecipient;
  mark: RowMark | undefined;
  selected: boolean;
  /** A closed recall is only read. */
  acts: CallListActs | null;
};

const Sheet = ({ row }: { row: RecallRecipient }) => (
  <td>
    <Text span size="sm" c="dimmed" className={classes.cellName ?? ''}>
      Given{' '}
    </Text>
    <TextLink
      href={`/handouts/${row.handoutId}`}
      aria-label={`Sheet of ${row.name}, given ${writtenCivilDate(row.givenAt)}`}
    >
      {writtenCivilDate(row.givenAt)}
    </TextLink>
    {row.sheets > 1 && (
      <Text size="sm" c="dimmed">
        The last of {row.sheets} sheets
      </Text>
    )}
  </td>
);

const State = ({ row }: { row: RecallRecipient }) => (
  <td>
    <ContactStateMark state={row.state} />
    {row.stateAt !== null && row.state !== 'to-contact' && (
      <Text span size="sm" c="dimmed">
        {' '}
        <Moment at={row.stateAt} as="brief" />
      </Text>
    )}
    {row.stateWords !== '' && <Text size="sm">“{row.stateWords}”</Text>}
  </td>
);

/** One patient to contact. */
export const CallListRow = ({ row, mark, selected, acts }: CallListRowProps) => (
  <tr data-selected={selected || undefined}>
    {acts && (
      <td className={classes.pick}>
        <Checkbox
          size="sm"
          aria-label={`Choose ${row.name}`}
          checked={selected}
          onChange={(event) => acts.onSelect([row.patientId], event.currentTarget.checked)}
        />
      </td>
    )}
    <td className={classes.who}>
      <TextLink href={`/patients/${row.patientId}`} fw={600}>
        {row.name}
      </TextLink>
      <Text size="sm" c="dimmed">
        Born {writtenCivilDate(row.birthDate)}. Record {row.recordNumber}
      </Text>
    </td>
    <td>
      {row.phone === '' ? (
        <Text size="sm" c="dimmed">
          No phone
        </Text>
      ) : (
        <Anchor className={classes.phone ?? ''} href={`tel:${row.phone.replace(/[^\d+]/g, '')}`}>
          {row.phone}
        </Anchor>
      )}
    </td>
    <Sheet row={row} />
    <State row={row} />
    {acts && (
      <td>
        <ContactButtons
          name={row.name}
          mark={mark}
          onRecord={(entry) => acts.onRecord(row, entry)}
          onUndo={(before) => acts.onUndo(row, before)}
        />
      </td>
    )}
  </tr>
);
