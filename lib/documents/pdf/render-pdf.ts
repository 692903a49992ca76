import { createHash } from 'node:crypto';
import { drawPages, type Pictures } from '@/lib/documents/pdf/draw/draw-pages';
import { guardDocument } from '@/lib/documents/pdf/guard-document';
import { guardPictures } from '@/lib/documents/pdf/guard-pictures';
import { composePages } from '@/lib/documents/pdf/layout/compose-pages';
import type { HandoutDocument } from '@/lib/domain/handout/handout-document';

/** `sha256` is of the bytes, in hexadecimal. */
export type RenderedPdf = { bytes: Uint8Array; sha256: string; pages: number };

/**
 * The sheet as a tagged PDF, made in this very process: for scripts and tests. A web process calls `renderPdfInPool` of
 * render-pool.ts, which has a time and a memory limit. The same document gives the same bytes. `pictures` holds the uploaded
 * pictures that the document shows; one that is missing is a DocumentError, never an empty place. Throws a DocumentError.
 */
export const renderPdf = async (document: HandoutDocument, pictures: Pictures = new Map()): Promise<RenderedPdf> => {
  const safe = await guardDocument(document);
  guardPictures(safe, pictures);
  const pages = await composePages(safe);
  const bytes = await drawPages(pages, safe, pictures);
  return { bytes, sha256: createHash('sha256').update(bytes).digest('hex'), pages: pages.length };
};
