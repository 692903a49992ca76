import { DocumentError, type DocumentProblem } from '@/lib/documents/document-problem';
import type { Pictures } from '@/lib/documents/pdf/draw/draw-pages';
import { findUnprintable, type Unprintable } from '@/lib/documents/pdf/find-unprintable';
import { loadFonts } from '@/lib/documents/pdf/font-set';
import { paginate } from '@/lib/documents/pdf/paginate';
import { renderLetters } from '@/lib/documents/pdf/render-letters';
import { type RenderedPdf, renderPdf } from '@/lib/documents/pdf/render-pdf';
import type { HandoutDocument, Paper } from '@/lib/domain/handout/handout-document';
import type { SheetPage } from '@/lib/domain/handout/preview';
import type { RecallLetter } from '@/lib/domain/recall/recall-letter';

export type RenderTask =
  | { kind: 'warm-up' }
  | { kind: 'paginate'; document: HandoutDocument }
  | { kind: 'render'; document: HandoutDocument; pictures: Pictures }
  | { kind: 'letters'; letters: readonly RecallLetter[]; paper: Paper }
  | { kind: 'find-unprintable'; texts: readonly string[] };

/** Errors lose their class on the way out of a worker, so a sheet that can't be printed comes back as plain data. */
export type RenderAnswer =
  | { kind: 'ready' }
  | { kind: 'rendered'; pdf: RenderedPdf }
  | { kind: 'paginated'; pages: SheetPage[] }
  | { kind: 'found-unprintable'; found: Unprintable[][] }
  | { kind: 'refused'; problem: DocumentProblem };

// Before the pool gives it a task, whose seconds would run meanwhile: on a busy machine every new worker would be too late, and
// be ended and replaced by one that is too late as well. What goes wrong here is told by the first task.
await loadFonts().catch(() => undefined);

const answer = async (task: RenderTask): Promise<RenderAnswer> => {
  switch (task.kind) {
    case 'warm-up': {
      await loadFonts();
      return { kind: 'ready' };
    }
    case 'paginate':
      return { kind: 'paginated', pages: await paginate(task.document) };
    case 'render':
      return { kind: 'rendered', pdf: await renderPdf(task.document, task.pictures) };
    case 'letters':
      return { kind: 'rendered', pdf: await renderLetters(task.letters, task.paper) };
    case 'find-unprintable':
      return { kind: 'found-unprintable', found: await Promise.all(task.texts.map(findUnprintable)) };
  }
};

/** Ends this worker with the error, so that nothing it may have left behind reaches the next sheet. */
const endWorker = (error: unknown): Promise<never> =>
  new Promise(() => {
    setImmediate(() => {
      throw error;
    });
  });

/** The piscina worker: one task at a time, in a thread of its own. */
export default async (task: RenderTask): Promise<RenderAnswer> => {
  try {
    return await answer(task);
  } catch (error) {
    if (error instanceof DocumentError) return { kind: 'refused', problem: error.problem };
    return endWorker(error);
  }
};
