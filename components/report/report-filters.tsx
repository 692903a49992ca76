import { Button, NativeSelect, Text, TextInput } from '@mantine/core';
import { reportAddress } from '@/components/report/report-address';
import { TextLink } from '@/components/shell/links';
import type { DayRange } from '@/lib/domain/day-range';
import { lastDays, usualSpans } from '@/lib/domain/report/report-range';
import classes from './report.module.css';

type ReportFiltersProps = {
  clinic: { id: string; name: string };
  /** As it was asked for, even when it can't be. */
  asked: { from: string; to: string };
  today: string;
  /** What is wrong with a day, by the field's name. */
  problems: Record<string, string>;
};

const isSame = (one: DayRange, other: DayRange) => one.from === other.from && one.to === other.to;

/** Whose figures, and of which days. A plain form, so that what it shows can be kept as a bookmark. */
export const ReportFilters = ({ clinic, asked, today, problems }: ReportFiltersProps) => (
  <div className={classes.filters}>
    <form method="get" action="/reports" className={classes.form} aria-label="Which figures">
      <NativeSelect label="Clinic" name="clinic" defaultValue={clinic.id}>
        <option value={clinic.id}>{clinic.name}</option>
      </NativeSelect>
      <TextInput label="From" type="date" name="from" defaultValue={asked.from} error={problems.from} />
      <TextInput label="To" type="date" name="to" defaultValue={asked.to} error={problems.to} />
      <Button type="submit">Show</Button>
    </form>
    <nav aria-label="Usual times" className={classes.spans}>
      {usualSpans.map((days) => {
        const range = lastDays(days, today);
        return isSame(range, asked) ? (
          <Text key={days} size="sm" fw={600} aria-current="true">
            Last {days} days
          </Text>
        ) : (
          <TextLink key={days} size="sm" href={reportAddress(clinic.id, range)}>
            Last {days} days
          </TextLink>
        );
      })}
      <Text size="sm" c="dimmed">
        Days are UTC
      </Text>
    </nav>
  </div>
);
