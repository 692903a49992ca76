import { createElement } from 'react';
import { fillPages, only } from '@/lib/documents/pdf/layout/fill-pages';
import type { LaidNode, LaidPage } from '@/lib/documents/pdf/layout/laid-node';
import { layOut } from '@/lib/documents/pdf/layout/lay-out';
import { lintWords } from '@/lib/documents/pdf/layout/lint-pages';
import { sheetMeasures } from '@/lib/documents/pdf/sheet/measures';
import { RunningFooter, RunningHeader } from '@/lib/documents/pdf/sheet/running-lines';
import { SheetBody } from '@/lib/documents/pdf/sheet/sheet-body';
import type { HandoutDocument } from '@/lib/domain/handout/handout-document';

/** White space between the running lines and what stands between them, in points. */
const runningGap = 9;

/**
 * What stands where on each page of this sheet? Nothing is drawn. The document must have passed `guardDocument`. Throws
 * a DocumentError: `block-too-tall`, `too-many-pages`, `word-too-long`, `glyph-missing`, `layout-unsound`.
 */
export const composePages = async (document: HandoutDocument): Promise<LaidPage[]> => {
  const measures = sheetMeasures(document);
  const { page, margin } = measures;
  const footerAt = (number: number, pages: number) =>
    createElement(RunningFooter, { footer: document.footer, measures, page: number, pages });
  const [header, footer, column] = only(
    await layOut(
      [
        createElement(RunningHeader, { document, measures }),
        footerAt(88, 88),
        createElement(SheetBody, { document, measures }),
      ],
      page.width,
    ),
    3,
  ) as [LaidNode, LaidNode, LaidNode];
  for (const node of [header, column]) lintWords(node, document.title);
  return fillPages(column, {
    ...page,
    side: margin.side,
    top: margin.top + header.box.height + runningGap,
    bottom: page.height - margin.bottom - footer.box.height - runningGap,
    header: { node: header, top: margin.top },
    footer: { margin: margin.bottom, element: footerAt },
  });
};
