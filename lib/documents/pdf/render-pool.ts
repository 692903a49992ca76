import { join } from 'node:path';
import { DocumentError } from '@/lib/documents/document-problem';
import type { Pictures } from '@/lib/documents/pdf/draw/draw-pages';
import type { Unprintable } from '@/lib/documents/pdf/find-unprintable';
import type { RenderedPdf } from '@/lib/documents/pdf/render-pdf';
import type { RenderAnswer, RenderTask } from '@/lib/documents/pdf/render-worker';
import { createWorkerPool, type WorkerPool } from '@/lib/documents/pdf/worker-pool';
import type { HandoutDocument, Paper } from '@/lib/domain/handout/handout-document';
import type { SheetPage } from '@/lib/domain/handout/preview';
import type { RecallLetter } from '@/lib/domain/recall/recall-letter';

type RenderPool = WorkerPool<RenderTask, RenderAnswer>;

const startPool = (): RenderPool =>
  createWorkerPool<RenderTask, RenderAnswer>(
    {
      // From the working folder, because inside a bundle this module's own address means nothing.
      filename: join(process.cwd(), 'lib/documents/pdf/render-worker.ts'),
      threads: 2,
      limitSeconds: 5,
      memoryMb: 384,
      waiting: 64,
    },
    { kind: 'warm-up' },
  );

let pool: RenderPool | null = null;

const run = (task: RenderTask, limitSeconds?: number): Promise<RenderAnswer> => {
  pool ??= startPool();
  return pool.run(task, limitSeconds);
};

const toError = (answer: RenderAnswer): Error =>
  answer.kind === 'refused' ? new DocumentError(answer.problem) : new Error(`Unexpected answer: ${answer.kind}`);

/**
 * `renderPdf` of render-pdf.ts in a worker thread, at most two at a time: the caller's own thread stays free, and a sheet that
 * never ends or takes too much memory costs one worker, which is replaced. Throws the same DocumentErrors, and
 * `render-timeout` (5 seconds, waiting included), `render-out-of-memory` (384 MB), `render-busy` (64 waiting).
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

/** 200 letters of one page take about 2.5 seconds on an idle machine, and in large print twice that. */
const letterSeconds = 30;

/** Files of letters that wait for another. */
const lettersWaiting = 4;

let letterFiles = 0;
let lastLetters: Promise<unknown> = Promise.resolve();

/**
 * `renderLetters` of render-letters.ts in a worker thread, one file at a time, so that a worker stays free for sheets. Throws
 * the same DocumentErrors, and `render-timeout` (30 seconds), `render-out-of-memory`, `render-busy` (4 files waiting).
 */
export const renderLettersInPool = async (letters: readonly RecallLetter[], paper: Paper): Promise<RenderedPdf> => {
  if (letterFiles > lettersWaiting) throw new DocumentError({ code: 'render-busy' });
  letterFiles += 1;
  try {
    const rendering = lastLetters.then(() => run({ kind: 'letters', letters, paper }, letterSeconds));
    lastLetters = rendering.catch(() => undefined);
    const answer = await rendering;
    if (answer.kind !== 'rendered') throw toError(answer);
    return answer.pdf;
  } finally {
    letterFiles -= 1;
  }
};

/** Starts a worker and reads the fonts, so that the first sheet does not wait for it. Throws what a worker throws. */
export const warmRenderPool = async (): Promise<void> => {
  await run({ kind: 'warm-up' });
};

/** Ends the workers, so that a script can end. The next sheet starts a new pool. */
export const closeRenderPool = async (): Promise<void> => {
  const closing = pool;
  pool = null;
  await closing?.close();
};
