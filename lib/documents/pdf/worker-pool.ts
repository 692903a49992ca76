import { Piscina } from 'piscina';
import { DocumentError } from '@/lib/documents/document-problem';
import { makeTurns } from '@/lib/documents/pdf/turns';

export type WorkerPoolSettings = {
  /** A TypeScript file whose default export does one task. */
  filename: string;
  threads: number;
  /** Of work, from the moment a worker takes the task; it may wait as long before that. */
  limitSeconds: number;
  memoryMb: number;
  /** More tasks than this waiting are refused. */
  waiting: number;
};

export type WorkerPoolState = {
  /** Tasks that a worker does, and tasks that wait for one. */
  running: number;
  waiting: number;
  /** The first task was done: workers start, and find what they need. */
  isWarm: boolean;
  /** There is a worker, or one is starting. */
  isAlive: boolean;
};

export type WorkerPool<Task, Answer> = {
  /**
   * Does a task in a worker thread. Throws a DocumentError: `render-timeout`, `render-out-of-memory`, `render-lost` when the
   * worker was ended by anything else, `render-busy` when too many wait or it waited too long; any other error of the worker as it is. After each of these but
   * `render-busy` the worker is replaced. A task may be given more seconds than the pool's.
   */
  run: (task: Task, limitSeconds?: number) => Promise<Answer>;
  state: () => WorkerPoolState;
  close: () => Promise<void>;
};

/** The first task of a process also waits for a worker to start and to read the fonts. */
const warmUpSeconds = 30;

/** Piscina's own words for a worker that ended under its task, and for a pool that is ended. */
const lostWords = /^(worker exited with code|Terminating worker thread)/;

const hasCode = (error: unknown, code: string): boolean =>
  error instanceof Error && 'code' in error && error.code === code;

/** What the pool's own failures mean to a person; anything else is a defect and is thrown as it is. */
const toDocumentError = (error: unknown, limitSeconds: number): unknown => {
  if (error instanceof Error && error.name === 'AbortError') {
    return new DocumentError({ code: 'render-timeout', seconds: limitSeconds });
  }
  if (hasCode(error, 'ERR_WORKER_OUT_OF_MEMORY')) return new DocumentError({ code: 'render-out-of-memory' });
  if (error instanceof Error && lostWords.test(error.message)) return new DocumentError({ code: 'render-lost' });
  return error;
};

/** Worker threads that run TypeScript files, with a limit on time, memory and queue. The first of all tasks waits for `warmUp`. */
export const createWorkerPool = <Task, Answer>(
  settings: WorkerPoolSettings,
  warmUp: Task,
): WorkerPool<Task, Answer> => {
  const workers = new Piscina<Task, Answer>({
    filename: settings.filename,
    execArgv: ['--import', 'tsx'],
    minThreads: 1,
    maxThreads: settings.threads,
    idleTimeout: 60_000,
    resourceLimits: { maxOldGenerationSizeMb: settings.memoryMb, maxYoungGenerationSizeMb: 64, stackSizeMb: 4 },
  });
  // A worker that dies while idle is replaced by piscina; without a listener the event would end this process.
  workers.on('error', () => {});
  // piscina 5 does not count the tasks that wait for its first free worker, so its own limit does not hold.
  let inside = 0;
  // Its queue would also let a task's seconds run while it waits: a late one would be ended soon after it began, its worker
  // with it, and a pool that has too much to do would do nothing but start workers.
  const turns = makeTurns(settings.threads);
  let ready: Promise<unknown> | null = null;
  let isWarm = false;
  const warm = async (): Promise<void> => {
    ready ??= workers.run(warmUp, { signal: AbortSignal.timeout(warmUpSeconds * 1000) });
    try {
      await ready;
      isWarm = true;
    } catch (error) {
      ready = null;
      throw error;
    }
  };
  const inTurn = async (patienceMs: number, work: () => Promise<Answer>): Promise<Answer> => {
    const giveBack = await turns.take(patienceMs);
    if (giveBack === null) throw new DocumentError({ code: 'render-busy' });
    return work().finally(giveBack);
  };
  return {
    run: async (task, limitSeconds = settings.limitSeconds) => {
      if (inside >= settings.threads + settings.waiting) throw new DocumentError({ code: 'render-busy' });
      inside += 1;
      try {
        await warm();
        return await inTurn(limitSeconds * 1000, () =>
          workers.run(task, { signal: AbortSignal.timeout(limitSeconds * 1000) }),
        );
      } catch (error) {
        throw toDocumentError(error, limitSeconds);
      } finally {
        inside -= 1;
      }
    },
    state: () => {
      const running = Math.min(inside, settings.threads);
      return { running, waiting: inside - running, isWarm, isAlive: workers.threads.length > 0 };
    },
    close: () => workers.destroy(),
  };
};
