/** What a burst of requests met. Times in milliseconds. */
export type Met = {
  name: string;
  /** Answers of any kind. */
  answered: number;
  /** Answers of 2xx a second. */
  perSecond: number;
  statuses: Record<string, number>;
  /** Told to come again: 429 and 503. Half of them, and all but a twentieth, were told so within this time. */
  turnedAway: { count: number; p50: number; p95: number };
  /** Answers that are neither what was asked for nor "come again". */
  errors: number;
  /** Connections that broke off, and requests with no answer within ten seconds. */
  unanswered: number;
  /** Of the answers of 2xx. */
  p50: number;
  p95: number;
  p99: number;
};

export const answerLimitMs = 10_000;

type Kind = 'fine' | 'turnedAway' | 'error';

const kindOf = (status: number): Kind => {
  if (status >= 200 && status < 300) return 'fine';
  return status === 429 || status === 503 ? 'turnedAway' : 'error';
};

const percentile = (sorted: readonly number[], share: number): number =>
  Math.round(sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0);

/** Counts answers as they come. */
export const collectAnswers = () => {
  const times: Record<Kind, number[]> = { fine: [], turnedAway: [], error: [] };
  const statuses: Record<string, number> = {};
  let unanswered = 0;
  const sorted = (kind: Kind) => times[kind].toSorted((one, other) => one - other);
  return {
    take: (status: number, milliseconds: number): void => {
      statuses[status] = (statuses[status] ?? 0) + 1;
      times[kindOf(status)].push(milliseconds);
    },
    miss: (count = 1): void => {
      unanswered += count;
    },
    /** @param seconds from the first request until the last answer */
    met: (name: string, seconds: number): Met => {
      const [fine, turnedAway] = [sorted('fine'), sorted('turnedAway')];
      return {
        name,
        answered: fine.length + turnedAway.length + times.error.length,
        perSecond: Math.round((fine.length / seconds) * 10) / 10,
        statuses,
        turnedAway: {
          count: turnedAway.length,
          p50: percentile(turnedAway, 0.5),
          p95: percentile(turnedAway, 0.95),
        },
        errors: times.error.length,
        unanswered,
        p50: percentile(fine, 0.5),
        p95: percentile(fine, 0.95),
        p99: percentile(fine, 0.99),
      };
    },
  };
};

/** How many requests did not get what they asked for? Those that were turned away are among them. */
export const failuresOf = ({ turnedAway, errors, unanswered }: Met): number => turnedAway.count + errors + unanswered;
