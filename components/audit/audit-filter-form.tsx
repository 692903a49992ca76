import { Button, NativeSelect, Text, TextInput } from '@mantine/core';
import { auditAddress } from '@/components/audit/audit-address';
import { TextLink } from '@/components/shell/links';
import { auditEvents } from '@/lib/domain/audit/audit-event';
import { type AskedFilters, auditEventTypes } from '@/lib/domain/audit/audit-filters';
import classes from './audit.module.css';

type AuditFilterFormProps = {
  /** As they were asked for, even when they can't be. */
  asked: AskedFilters;
  staff: readonly { userId: string; name: string }[];
  patientName: string | null;
  problems: Record<string, string>;
};

const events = auditEventTypes
  .map((type) => ({ type, words: auditEvents[type].words }))
  .toSorted((one, other) => one.words.localeCompare(other.words));

/** Which events are shown. A plain form: the address is the filter, and can be kept. */
export const AuditFilterForm = ({ asked, staff, patientName, problems }: AuditFilterFormProps) => (
  <div className={classes.filters}>
    <form method="get" action="/audit" className={classes.form} aria-label="Which events">
      <NativeSelect label="Who" name="who" defaultValue={asked.who ?? ''} error={problems.who}>
        <option value="">Anyone</option>
        {staff.map(({ userId, name }) => (
          <option key={userId} value={userId}>
            {name}
          </option>
        ))}
      </NativeSelect>
      <NativeSelect label="What" name="what" defaultValue={asked.what ?? ''} error={problems.what}>
        <option value="">Anything</option>
        {events.map(({ type, words }) => (
          <option key={type} value={type}>
            {words}
          </option>
        ))}
      </NativeSelect>
      <TextInput label="From" type="date" name="from" defaultValue={asked.from ?? ''} error={problems.from} />
      <TextInput label="To" type="date" name="to" defaultValue={asked.to ?? ''} error={problems.to} />
      {asked.patient && <input type="hidden" name="patient" value={asked.patient} />}
      <Button type="submit">Show</Button>
    </form>
    {asked.patient && (
      <Text size="sm">
        Only about {patientName ?? 'a patient who is not here'}.{' '}
        <TextLink href={auditAddress({ ...asked, patient: undefined, before: undefined })}>Show everyone</TextLink>
      </Text>
    )}
  </div>
);
