import type { Met } from '@/scripts/load/met';

/** The head of a table for docs/trust.md. The first times are of what was served; who is turned away has another. */
export const metHeading = `| what | 2xx a second | p50 ms | p95 ms | p99 ms | turned away | p50, p95 ms | errors | unanswered | answers |
|---|---|---|---|---|---|---|---|---|---|`;

/** One line of that table. */
export const describeMet = ({
  name,
  perSecond,
  p50,
  p95,
  p99,
  turnedAway,
  errors,
  unanswered,
  statuses,
}: Met): string => {
  const answers = Object.entries(statuses).map(([status, count]) => `${count} x ${status}`);
  const { count, ...away } = turnedAway;
  const told = count > 0 ? `${away.p50}, ${away.p95}` : '';
  return `| ${[name, perSecond, p50, p95, p99, count, told, errors, unanswered, answers.join(', ')].join(' | ')} |`;
};
