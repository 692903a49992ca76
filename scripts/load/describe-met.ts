import type { Met } from '@/scripts/load/met';

/** The head of a table for docs/trust.md. */
export const metHeading = `| what | 2xx a second | p50 ms | p95 ms | p99 ms | answers | none |
|---|---|---|---|---|---|---|`;

/** One line of that table. */
export const describeMet = ({ name, perSecond, p50, p95, p99, statuses, unanswered }: Met): string => {
  const answers = Object.entries(statuses).map(([status, count]) => `${count} x ${status}`);
  return `| ${[name, perSecond, p50, p95, p99, answers.join(', '), unanswered].join(' | ')} |`;
};
