import { Text, Title } from '@mantine/core';
import type { ReactNode } from 'react';
import { ReportPlot } from '@/components/report/report-plot';
import { ReportTable } from '@/components/report/report-table';
import { toPlot } from '@/components/report/to-plot';
import { type Report, type ReportName, reportWords } from '@/lib/domain/report/report';
import classes from './report.module.css';

const noSheets = 'No sheet was issued in this time. Widen the dates.';

const whenEmpty: Record<ReportName, string> = {
  advice: noSheets,
  sections: noSheets,
  months: noSheets,
  roles: noSheets,
  overrides: 'No caution was overridden in this time. When one is, its rule and the reason are listed here.',
  unused: 'Every published block was on a sheet in this time.',
  languages: noSheets,
  sizes: noSheets,
  'teach-back': 'No teach-back was recorded in this time. It is recorded where a sheet was issued, or on its page.',
  unanswered: noSheets,
};

const notes: Partial<Record<ReportName, string>> = {
  overrides:
    'For editors, and in the CSV, words that fewer than 3 sheets give as the reason are counted together: they could name someone.',
};

type ReportSectionProps = { report: Report /** What takes the report out as a CSV file. */; csv: ReactNode };

/** One report: what it counts, a plot, and the table that the plot is drawn from. */
export const ReportSection = ({ report, csv }: ReportSectionProps) => {
  const { name, rows } = report;
  const { title, says } = reportWords[name];
  return (
    <section id={name} className={classes.section} aria-labelledby={`${name}-title`}>
      <div className={classes.sectionHead}>
        <div>
          <Title order={2} id={`${name}-title`}>
            {title}
          </Title>
          <Text size="sm" c="dimmed">
            {says}
          </Text>
        </div>
        {rows.length > 0 && csv}
      </div>
      {rows.length === 0 ? (
        <Text>{whenEmpty[name]}</Text>
      ) : (
        <div className={classes.sides}>
          <ReportPlot plot={toPlot(report)} />
          <ReportTable report={report} label={title} />
        </div>
      )}
      {rows.length > 0 && notes[name] && (
        <Text size="sm" c="dimmed" mt="xs">
          {notes[name]}
        </Text>
      )}
    </section>
  );
};
