import { shownCount } from '@/components/report/shown-value';
import type { ReportTotals } from '@/lib/domain/report/report';
import classes from './report.module.css';

/** What everything below adds up to. */
export const ReportTotalsLine = ({ totals }: { totals: ReportTotals }) => {
  const { teachBacks } = totals;
  const taught = Object.values(teachBacks).reduce((sum, count) => sum + count, 0);
  const figures: [string, number][] = [
    ['Sheets', totals.sheets],
    ['Pieces of advice', totals.advice],
    ['With open questions', totals.withUnanswered],
    ['Cautions overridden', totals.overrides],
    ['Teach-backs', taught],
    ['Needing follow-up', teachBacks['needs-follow-up']],
    ['Voided, not counted', totals.voided],
  ];
  return (
    <dl className={classes.totals} aria-label="In all">
      {figures.map(([words, count]) => (
        <div key={words}>
          <dt>{words}</dt>
          <dd>{shownCount(count)}</dd>
        </div>
      ))}
    </dl>
  );
};
