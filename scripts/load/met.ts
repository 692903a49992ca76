/** What a burst of requests met. Times in milliseconds, of answers of any kind. */
export type Met = {
  name: string;
  answered: number;
  /** Answers of 2xx a second. */
  perSecond: number;
  statuses: Record<string, number>;
  /** Connections that broke off, and requests with no answer within ten seconds. */
  unanswered: number;
  p50: number;
  p95: number;
  p99: number;
};

export const answerLimitMs = 10_000;

const percentile = (sorted: readonly number[], share: number): number =>
  Math.round(sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0);

const fineOf = (statuses: Record<string, number>): number =>
  Object.entries(statuses).reduce((sum, [status, count]) => sum + (status.startsWith('2') ? count : 0), 0);

/** Counts answers as they come. */
export const collectAnswers = () => {
  const times: number[] = [];
  const statuses: Record<string, number> = {};
  let unanswered = 0;
  return {
    take: (status: number, milliseconds: number): void => {
      statuses[status] = (statuses[status] ?? 0) + 1;
      times.push(milliseconds);
    },
    miss: (count = 1): void => {
      unanswered += count;
    },
    /** @param seconds from the first request until the last answer */
    met: (name: string, seconds: number): Met => {
      const sorted = times.toSorted((one, other) => one - other);
      return {
        name,
        answered: times.length,
        perSecond: Math.round((fineOf(statuses) / seconds) * 10) / 10,
        statuses,
        unanswered,
        p50: percentile(sorted, 0.5),
        p95: percentile(sorted, 0.95),
        p99: percentile(sorted, 0.99),
      };
    },
  };
};

/** How many requests did not get what they asked for? A 503 that says "later" is one of them. */
export const failuresOf = ({ answered, unanswered, statuses }: Met): number => answered + unanswered - fineOf(statuses);
