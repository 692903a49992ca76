import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { createWorkerPool, type WorkerPool } from '@/lib/documents/pdf/worker-pool';
import type { TopicLibrary } from '@/lib/domain/content/topic-library';
import type { MatrixAnswer, MatrixTask, SentLibrary } from '@/lib/usecases/check/matrix-worker';

/** Workers of its own, so that nobody at the desk waits behind a matrix for a sheet. */
export const matrixThreads = 2;

const taskSeconds = 60;

let pool: WorkerPool<MatrixTask, MatrixAnswer> | null = null;

const startPool = () =>
  createWorkerPool<MatrixTask, MatrixAnswer>(
    {
      // From the working folder, because inside a bundle this module's own address means nothing.
      filename: join(process.cwd(), 'lib/usecases/check/matrix-worker.ts'),
      threads: matrixThreads,
      limitSeconds: taskSeconds,
      memoryMb: 512,
      waiting: 64,
    },
    { kind: 'warm-up' },
  );

type AnswerTo<Task extends MatrixTask> = Extract<
  MatrixAnswer,
  { kind: { 'warm-up': 'ready'; plan: 'planned'; 'plan-change': 'change-planned'; look: 'looked' }[Task['kind']] }
>;

/** Does a task of the matrix in a worker thread. Throws what `createWorkerPool` throws: the worker is then replaced. */
export const runInMatrixPool = async <Task extends MatrixTask>(task: Task): Promise<AnswerTo<Task>> => {
  pool ??= startPool();
  // Each task has an answer of its own kind; TypeScript can't follow that through the worker.
  return (await pool.run(task)) as AnswerTo<Task>;
};

/** Ends the workers, so that a script can end. The next task starts new ones. */
export const closeMatrixPool = async (): Promise<void> => {
  const closing = pool;
  pool = null;
  await closing?.close();
};

/** Written as one string, for a string reaches a worker many times faster than the tree. */
export const toSentLibrary = (library: TopicLibrary, today: string): SentLibrary => {
  const json = JSON.stringify(library);
  return { json, today, hash: createHash('sha256').update(json).update(today).digest('hex') };
};
