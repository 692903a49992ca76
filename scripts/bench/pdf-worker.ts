import { paginate } from '@/lib/documents/pdf/paginate';
import { renderPdf } from '@/lib/documents/pdf/render-pdf';
import type { HandoutDocument } from '@/lib/domain/handout/handout-document';
import { renderStock } from '@/scripts/bench/pdf-stock';

const engines = { stock: renderStock, ours: renderPdf, paginate };

export type EngineTask = { engine: keyof typeof engines; document: HandoutDocument };

/**
 * Prints one sheet and answers the milliseconds it took in this thread. A thread of its own, because the scripts run with
 * React's server condition, under which react-pdf's reconciler does not start.
 */
export default async ({ engine, document }: EngineTask): Promise<number> => {
  const start = performance.now();
  await engines[engine](document);
  return performance.now() - start;
};
