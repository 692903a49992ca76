'use client';

import { Button, Checkbox, Text } from '@mantine/core';
import { type CallListActs, CallListRow } from '@/components/recall/call-list-row';
import type { CallList as CallListState } from '@/components/recall/call-list-state';
import classes from './call-list.module.css';

type CallListProps = {
  list: CallListState;
  selected: ReadonlySet<string>;
  busy: boolean;
  /** What the last page that was asked for failed with. */
  failure: string | null;
  /** Is only a part of everyone listed? */
  isFiltered: boolean;
  acts: CallListActs | null;
  onMore: () => void;
};

const Head = ({ list, selected, acts }: Pick<CallListProps, 'list' | 'selected' | 'acts'>) => {
  const ids = list.rows.map(({ patientId }) => patientId);
  const isAll = ids.length > 0 && ids.every((id) => selected.has(id));
  return (
    <thead>
      <tr>
        {acts && (
          <th scope="col">
            <Checkbox
              size="sm"
              label={<span className={classes.cellName}>Everyone shown</span>}
              aria-label="Choose everyone shown"
              checked={isAll}
              indeterminate={!isAll && ids.some((id) => selected.has(id))}
              onChange={(event) => acts.onSelect(ids, event.currentTarget.checked)}
            />
          </th>
        )}
        <th scope="col">Patient</th>
        <th scope="col">Phone</th>
        <th scope="col">Given on</th>
        <th scope="col">State</th>
        {acts && <th scope="col">How it went</th>}
      </tr>
    </thead>
  );
};

/** Whom to contact, those given it last first. */
export const CallList = ({ list, selected, busy, failure, isFiltered, acts, onMore }: CallListProps) => (
  <div aria-busy={busy} className={classes.list}>
    {list.rows.length === 0 ? (
      <Text c="dimmed" py="md">
        {isFiltered ? 'Nobody is in this state.' : 'No patient was given it. There is nobody to contact.'}
      </Text>
    ) : (
      <table className={classes.table} aria-label="Call list">
        <Head list={list} selected={selected} acts={acts} />
        <tbody>
          {list.rows.map((row) => (
            <CallListRow
              key={row.patientId}
              row={row}
              mark={list.marks.get(row.patientId)}
              selected={selected.has(row.patientId)}
              acts={acts}
            />
          ))}
        </tbody>
      </table>
    )}
    {failure !== null && (
      <Text role="alert" mt="sm" className={classes.problem ?? ''}>
        {failure}
      </Text>
    )}
    {list.next !== null && (
      <Button variant="default" mt="md" loading={busy} onClick={onMore}>
        Show more
      </Button>
    )}
  </div>
);
