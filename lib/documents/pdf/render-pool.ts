import { join } from 'node:path';
import { Piscina } from 'piscina';
import { DocumentError } from '@/lib/documents/document-problem';
import type { RenderedPdf } from '@/lib/documents/pdf/render-pdf';
import type { RenderAnswer, RenderTask } from '@/lib/documents/pdf/render-worker';
import type { HandoutDocument } from '@/lib/domain/handout/handout-document';
import type { SheetPage } from '@/lib/domain/handout/preview';

/** A sheet takes about a tenth of a second; what takes longer than this, its wait in the queue included, never ends. */
const limitSeconds = 5;

/** The first task of a process also waits for a worker to start and to read the fonts. */
const warmUpSeconds = 30;

const startPool = (): Piscina<RenderTask, RenderAnswer> =>
  new Piscina<RenderTask, RenderAnswer>({
    // From the working folder, because inside a bundle this module's own address means nothing.
    filename: join(process.cwd(), 'lib/documents/pdf/render-worker.ts'),
    execArgv: ['--import', 'tsx'],
    minThreads: 1,
    maxThreads: 2,
    maxQueue: 64,
    idleTimeout: 60_000,
    resourceLimits: { maxOldGenerationSizeMb: 384, maxYoungGenerationSizeMb: 64, stackSizeMb: 4 },
  });

let pool: { workers: Piscina<RenderTask, RenderAnswer>; ready: Promise<unknown> } | null = null;

const getPool = async (): Promise<Piscina<RenderTask, RenderAnswer>> => {
  if (!pool) {
    const workers = startPool();
    // A worker that dies while idle is replaced by piscina; without a listener the event would end this process.
    workers.on('error', () => {});
    pool = { workers, ready: workers.run({ kind: 'warm-up' }, { signal: AbortSignal.timeout(warmUpSeconds * 1000) }) };
  }
  const { workers, ready } = pool;
  try {
    await ready;
  } catch (error) {
    pool = null;
    await workers.destroy();
    throw error;
  }
  return workers;
};

const hasCode = (error: unknown, code: string): boolean =>
  error instanceof Error && 'code' in error && error.code === code;

/** What the pool's own failures mean to a person; anything else is a defect and is thrown as it is. */
const toDocumentError = (error: unknown): unknown => {
  if (error instanceof Error && error.name === 'AbortError') {
    return new DocumentError({ code: 'render-timeout', seconds: limitSeconds });
  }
  if (hasCode(error, 'ERR_WORKER_OUT_OF_MEMORY')) return new DocumentError({ code: 'render-out-of-memory' });
  if (error instanceof Error && error.message === 'Task queue is at limit') {
    return new DocumentError({ code: 'render-busy' });
  }
  return error;
};

const run = async (task: RenderTask): Promise<RenderAnswer> => {
  const workers = await getPool();
  try {
    return await workers.run(task, { signal: AbortSignal.timeout(limitSeconds * 1000) });
  } catch (error) {
    throw toDocumentError(error);
  }
};

const unexpected = (answer: RenderAnswer): Error =>
  answer.kind === 'refused' ? new DocumentError(answer.problem) : new Error(`Unexpected answer: ${answer.kind}`);

/**
 * `renderPdf` of render-pdf.ts in a worker thread, at most two at a time: the caller's own thread stays free, and a sheet that never ends or
 * takes too much memory costs one worker, which is replaced. Throws the same DocumentErrors, and `render-timeout` (5
 * seconds, waiting included), `render-out-of-memory` (384 MB), `render-busy` (64 waiting).
 */
export const renderPdfInPool = async (document: HandoutDocument): Promise<RenderedPdf> => {
  const answer = await run({ kind: 'render', document });
  if (answer.kind !== 'rendered') throw unexpected(answer);
  return answer.pdf;
};

/** `paginate` of paginate.ts in a worker thread, with the limits of `renderPdfInPool`. */
export const paginateInPool = async (document: HandoutDocument): Promise<SheetPage[]> => {
  const answer = await run({ kind: 'paginate', document });
  if (answer.kind !== 'paginated') throw unexpected(answer);
  return answer.pages;
};

/** Ends the workers, so that a script can end. The next sheet starts a new pool. */
export const closeRenderPool = async (): Promise<void> => {
  const closing = pool;
  pool = null;
  await closing?.workers.destroy();
};
