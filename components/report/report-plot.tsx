'use client';

import { BarChart, type BarChartProps } from '@mantine/charts';
import { shownCount } from '@/components/report/shown-value';
import type { Plot } from '@/components/report/to-plot';
import classes from './report.module.css';

const barRoom = 34;
const columnsHeight = 220;
const widestName = 168;
const mostLabels = 14;

const shared: Omit<BarChartProps, 'data'> = {
  dataKey: 'name',
  series: [{ name: 'count', color: 'var(--desk-accent)' }],
  gridAxis: 'none',
  withTooltip: false,
  valueFormatter: shownCount,
  textColor: 'var(--desk-ink-soft)',
  // Nothing in it can be reached or heard: the table beside it says the same.
  accessibilityLayer: false,
};

const Bars = ({ points }: Plot) => (
  <BarChart
    {...shared}
    h={points.length * barRoom + 8}
    data={points}
    orientation="vertical"
    withXAxis={false}
    withBarValueLabel
    maxBarWidth={18}
    yAxisProps={{ width: widestName, interval: 0, tickMargin: 8 }}
    barChartProps={{ margin: { top: 0, right: 44, bottom: 0, left: 0 } }}
  />
);

const Columns = ({ points }: Plot) => (
  <BarChart
    {...shared}
    h={columnsHeight}
    data={points}
    withYAxis={false}
    withBarValueLabel={points.length <= mostLabels}
    maxBarWidth={48}
    barChartProps={{ margin: { top: 20, right: 4, bottom: 0, left: 4 } }}
  />
);

/** The counts as bars or columns. Its height is fixed, so that nothing moves when it is drawn. */
export const ReportPlot = ({ plot }: { plot: Plot }) => (
  <div className={classes.plot} aria-hidden="true">
    {plot.shape === 'columns' ? <Columns {...plot} /> : <Bars {...plot} />}
    {plot.more > 0 && <p className={classes.more}>And {plot.more} more, in the table.</p>}
  </div>
);
