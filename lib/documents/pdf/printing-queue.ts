import { DocumentError } from '@/lib/documents/document-problem';
import { metrics } from '@/lib/metrics/metrics';

/** Requests for sheets that are printed or wait, in all. */
const places = 24;
/** A newcomer who would wait longer than this is told so at once. */
const longestWaitSeconds = 5;
/** As many as print at the same moment: fewer inside say nothing about how they share. */
const workers = 2;
/** How much the last request counts in the pace. */
const freshness = 0.2;

type Queue = {
  inside: number;
  /** Seconds from one finished request to the next while the queue is full of them. */
  pace: number;
};

// Next bundles pages and routes apart, each with modules of its own: the queue is of the process.
const shared = globalThis as typeof globalThis & { plainleafPrintingQueue?: Queue };

const queueOfProcess = (): Queue => {
  shared.plainleafPrintingQueue ??= { inside: 0, pace: 0 };
  return shared.plainleafPrintingQueue;
};

/**
 * Does all that one request for a sheet needs (it is laid out several times before it is drawn) under one place in a queue
 * with an end. Whoever has a place keeps it to the last step, so that no work is thrown away half done; whoever comes
 * when it is full, or would wait more than 5 seconds, gets the DocumentError `render-busy` at once.
 */
export const inPrintingQueue = async <Answer>(print: () => Promise<Answer>): Promise<Answer> => {
  const queue = queueOfProcess();
  const { printing, rendersRefused } = metrics();
  if (queue.inside >= places || queue.inside * queue.pace > longestWaitSeconds) {
    rendersRefused.inc({ because: 'render-busy' });
    throw new DocumentError({ code: 'render-busy' });
  }
  queue.inside += 1;
  printing.set(queue.inside);
  const before = Math.max(workers, queue.inside);
  const began = performance.now();
  try {
    return await print();
  } finally {
    const pace = (performance.now() - began) / 1000 / before;
    queue.pace += freshness * (pace - queue.pace);
    queue.inside -= 1;
    printing.set(queue.inside);
  }
};
