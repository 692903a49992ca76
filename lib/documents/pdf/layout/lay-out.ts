import layoutDocument from '@react-pdf/layout';
import { Font } from '@react-pdf/renderer';
import type { ReactElement } from 'react';
import { fontFamilies, loadFonts } from '@/lib/documents/pdf/font-set';
import type { LaidNode } from '@/lib/documents/pdf/layout/laid-node';
import { toNodes } from '@/lib/documents/pdf/layout/to-nodes';

/** Taller than any sheet that the guard lets through, so that react-pdf never starts its own pagination. */
const tallPage = 200_000;

type LayoutDocument = (root: object, fonts: typeof Font) => Promise<{ children: { children: LaidNode[] }[] }>;

/**
 * Where does everything go, in one pass on a page of this width without an end? Answers one laid-out node for each
 * element, in the same order. Cutting into pages is done afterwards, by `cutPages`: react-pdf's own pagination lays out
 * every page again at each cut (81 % of its time), and some inputs make it run for ever.
 */
export const layOut = async (elements: readonly ReactElement[], pageWidth: number): Promise<LaidNode[]> => {
  await loadFonts();
  let serial = 0;
  const children = toNodes(elements, () => serial++);
  const page = {
    type: 'PAGE',
    props: { size: [pageWidth, tallPage], wrap: false },
    style: { fontFamily: [...fontFamilies], color: '#000' },
    box: {},
    children,
  };
  const root = { type: 'DOCUMENT', props: {}, style: {}, box: {}, children: [page] };
  const laid = await (layoutDocument as unknown as LayoutDocument)(root, Font);
  return laid.children[0]?.children ?? [];
};
