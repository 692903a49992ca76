import type { ReactElement } from 'react';
import { cutPages } from '@/lib/documents/pdf/layout/cut-pages';
import type { LaidNode, LaidPage } from '@/lib/documents/pdf/layout/laid-node';
import { layOut } from '@/lib/documents/pdf/layout/lay-out';
import { lintPages } from '@/lib/documents/pdf/layout/lint-pages';

/** What stands where around the text of each page, in points from the page's top left. */
export type PageFrame = {
  width: number;
  height: number;
  side: number;
  /** Where the text begins, and where it ends at the latest. */
  top: number;
  bottom: number;
  header: { node: LaidNode; top: number } | null;
  /** What stands at the foot of a page, by its number. The last line of each ends `margin` above the paper's edge. */
  footer: { margin: number; element: (page: number, pages: number) => ReactElement | null };
};

const at = (node: LaidNode, left: number, top: number): LaidNode => ({ ...node, box: { ...node.box, left, top } });

/** Exactly so many nodes, as so many elements were laid out. */
export const only = (nodes: readonly LaidNode[], count: number): LaidNode[] => {
  if (nodes.length !== count) throw new Error(`Expected ${count} laid-out nodes, found ${nodes.length}.`);
  return [...nodes];
};

const layFooters = async ({ footer, width }: PageFrame, pages: number): Promise<LaidNode[]> => {
  const elements = Array.from({ length: pages }, (_, index) => footer.element(index + 1, pages)).filter(
    (element) => element !== null,
  );
  return elements.length === 0 ? [] : only(await layOut(elements, width), pages);
};

/**
 * Cuts a laid-out column into pages and sets each into its frame. Throws a DocumentError: `block-too-tall`,
 * `too-many-pages`, `word-too-long`, `glyph-missing`, `layout-unsound`.
 */
export const fillPages = async (column: LaidNode, frame: PageFrame): Promise<LaidPage[]> => {
  const { width, height, side, top, bottom, header } = frame;
  const bodies = cutPages(at(column, 0, 0), bottom - top);
  const footers = await layFooters(frame, bodies.length);
  const pages = bodies.map((body, index) => {
    const footer = footers[index];
    return {
      width,
      height,
      header: header && at(header.node, side, header.top),
      body: at(body, side, top),
      footer: footer ? at(footer, side, height - frame.footer.margin - footer.box.height) : null,
    };
  });
  lintPages(pages);
  return pages;
};
