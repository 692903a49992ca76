import { createElement } from 'react';
import { cutPages } from '@/lib/documents/pdf/layout/cut-pages';
import type { LaidNode, LaidPage } from '@/lib/documents/pdf/layout/laid-node';
import { layOut } from '@/lib/documents/pdf/layout/lay-out';
import { lintPages, lintWords } from '@/lib/documents/pdf/layout/lint-pages';
import { sheetMeasures } from '@/lib/documents/pdf/sheet/measures';
import { RunningFooter, RunningHeader } from '@/lib/documents/pdf/sheet/running-lines';
import { SheetBody } from '@/lib/documents/pdf/sheet/sheet-body';
import type { HandoutDocument } from '@/lib/domain/handout/handout-document';

/** White space between the running lines and what stands between them, in points. */
const runningGap = 9;

const at = (node: LaidNode, left: number, top: number): LaidNode => ({ ...node, box: { ...node.box, left, top } });

const only = (nodes: readonly LaidNode[], count: number): LaidNode[] => {
  if (nodes.length !== count) throw new Error(`Expected ${count} laid-out nodes, found ${nodes.length}.`);
  return [...nodes];
};

/**
 * What stands where on each page of this sheet? Nothing is drawn. The document must have passed `guardDocument`. Throws
 * a DocumentError: `block-too-tall`, `too-many-pages`, `word-too-long`, `glyph-missing`, `layout-unsound`.
 */
export const composePages = async (document: HandoutDocument): Promise<LaidPage[]> => {
  const measures = sheetMeasures(document);
  const { page, margin } = measures;
  const [header, footer, column] = only(
    await layOut(
      [
        createElement(RunningHeader, { document, measures }),
        createElement(RunningFooter, { document, measures, page: 88, pages: 88 }),
        createElement(SheetBody, { document, measures }),
      ],
      page.width,
    ),
    3,
  ) as [LaidNode, LaidNode, LaidNode];
  for (const node of [header, column]) lintWords(node, document.title);
  const top = margin.top + header.box.height + runningGap;
  const bottom = page.height - margin.bottom - footer.box.height;
  const bodies = cutPages(at(column, 0, 0), bottom - runningGap - top);
  const footers = only(
    await layOut(
      bodies.map((_, index) =>
        createElement(RunningFooter, { document, measures, page: index + 1, pages: bodies.length }),
      ),
      page.width,
    ),
    bodies.length,
  );
  const pages = bodies.map((body, index) => ({
    width: page.width,
    height: page.height,
    header: at(header, margin.side, margin.top),
    body: at(body, margin.side, top),
    footer: at(footers[index] ?? footer, margin.side, bottom),
  }));
  lintPages(pages);
  return pages;
};
