import { join } from 'node:path';
import { DocumentError } from '@/lib/documents/document-problem';
import type { Pictures } from '@/lib/documents/pdf/draw/draw-pages';
import type { Unprintable } from '@/lib/documents/pdf/find-unprintable';
import type { RenderedPdf } from '@/lib/documents/pdf/render-pdf';
import type { RenderAnswer, RenderTask } from '@/lib/documents/pdf/render-worker';
import { createWorkerPool, type WorkerPool, type WorkerPoolState } from '@/lib/documents/pdf/worker-pool';
import type { HandoutDocument, Paper } from '@/lib/domain/handout/handout-document';
import type { SheetPage } from '@/lib/domain/handout/preview';
import type { RecallLetter } from '@/lib/domain/recall/recall-letter';
import { metrics } from '@/lib/metrics/metrics';

type RenderPool = WorkerPool<RenderTask, RenderAnswer>;

const threads = 2;

const startPool = (): RenderPool =>
  createWorkerPool<RenderTask, RenderAnswer>(
    {
      // From the working folder, because inside a bundle this module's own address means nothing.
      filename: join(process.cwd(), 'lib/documents/pdf/render-worker.ts'),
      threads,
      limitSeconds: 5,
      memoryMb: 384,
      waiting: 64,
    },
    { kind: 'warm-up' },
  );

type Printing = {
  pool: RenderPool | null;
  letterFiles: number;
  lastLetters: Promise<unknown>;
};

// Next bundles pages, routes and instrumentation apart, each with modules of its own: the workers are of the process.
const shared = globalThis as typeof globalThis & { plainleafPrinting?: Printing };

const printing = (): Printing => {
  shared.plainleafPrinting ??= { pool: null, letterFiles: 0, lastLetters: Promise.resolve() };
  return shared.plainleafPrinting;
};

const run = async (task: RenderTask, limitSeconds?: number): Promise<RenderAnswer> => {
  const state = printing();
  state.pool ??= startPool();
  const { renderSeconds, rendersRefused } = metrics();
  const stop = renderSeconds.startTimer({ task: task.kind });
  try {
    return await state.pool.run(task, limitSeconds);
  } catch (error) {
    rendersRefused.inc({ because: error instanceof DocumentError ? error.problem.code : 'defect' });
    throw error;
  } finally {
    stop();
  }
};

const toError = (answer: RenderAnswer): Error =>
  answer.kind === 'refused' ? new DocumentError(answer.problem) : new Error(`Unexpected answer: ${answer.kind}`);

/**
 * `renderPdf` of render-pdf.ts in a worker thread, at most two at a time: the caller's own thread stays free, and a sheet that
 * never ends or takes too much memory costs one worker, which is replaced. Throws the same DocumentErrors, and
 * `render-timeout` (5 seconds of work), `render-out-of-memory` (384 MB), `render-busy` (64 waiting, or 5 seconds of it), `render-lost`.
 */
export const renderPdfInPool = async (
  document: HandoutDocument,
  pictures: Pictures = new Map(),
): Promise<RenderedPdf> => {
  const answer = await run({ kind: 'render', document, pictures });
  if (answer.kind !== 'rendered') throw toError(answer);
  return answer.pdf;
};

/** `paginate` of paginate.ts in a worker thread, with the limits of `renderPdfInPool`. */
export const paginateInPool = async (document: HandoutDocument): Promise<SheetPage[]> => {
  const answer = await run({ kind: 'paginate', document });
  if (answer.kind !== 'paginated') throw toError(answer);
  return answer.pages;
};

/** `findUnprintable` of find-unprintable.ts for each of these texts, in a worker thread, with the limits of `renderPdfInPool`. */
export const findUnprintableInPool = async (texts: readonly string[]): Promise<Unprintable[][]> => {
  const answer = await run({ kind: 'find-unprintable', texts });
  if (answer.kind !== 'found-unprintable') throw toError(answer);
  return answer.found;
};

/** A worker that starts beside others, on a machine that has much to do. */
const warmUpSeconds = 30;

/** 200 letters of one page take about 2.5 seconds on an idle machine, and in large print twice that. */
const letterSeconds = 30;

/** Files of letters that wait for another. */
const lettersWaiting = 4;

/**
 * `renderLetters` of render-letters.ts in a worker thread, one file at a time, so that a worker stays free for sheets. Throws
 * the same DocumentErrors, and `render-timeout` (30 seconds), `render-out-of-memory`, `render-busy` (4 files waiting).
 */
export const renderLettersInPool = async (letters: readonly RecallLetter[], paper: Paper): Promise<RenderedPdf> => {
  const state = printing();
  if (state.letterFiles > lettersWaiting) throw new DocumentError({ code: 'render-busy' });
  state.letterFiles += 1;
  try {
    const rendering = state.lastLetters.then(() => run({ kind: 'letters', letters, paper }, letterSeconds));
    state.lastLetters = rendering.catch(() => undefined);
    const answer = await rendering;
    if (answer.kind !== 'rendered') throw toError(answer);
    return answer.pdf;
  } finally {
    state.letterFiles -= 1;
  }
};

/** Starts the workers and reads the fonts, so that the first sheets do not wait for it. Throws what a worker throws. */
export const warmRenderPool = async (): Promise<void> => {
  await run({ kind: 'warm-up' });
  // As many at once as there are workers: each takes one.
  await Promise.all(Array.from({ length: threads }, () => run({ kind: 'warm-up' }, warmUpSeconds)));
};

/** How is the printing? Nothing is started for the answer. */
export const renderPoolState = (): WorkerPoolState =>
  printing().pool?.state() ?? { running: 0, waiting: 0, isWarm: false, isAlive: false };

/** Ends the workers, so that a script can end. The next sheet starts a new pool. */
export const closeRenderPool = async (): Promise<void> => {
  const state = printing();
  const closing = state.pool;
  state.pool = null;
  await closing?.close();
};
