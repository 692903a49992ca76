import { checkCatalog } from '@/tests/pdf/checker/check-catalog';
import { checkFonts } from '@/tests/pdf/checker/check-fonts';
import { checkLanguage } from '@/tests/pdf/checker/check-language';
import { checkLinks } from '@/tests/pdf/checker/check-links';
import { checkStructure } from '@/tests/pdf/checker/check-structure';
import { readMarkedContent } from '@/tests/pdf/checker/marked-content';
import { type Finding, openPdf } from '@/tests/pdf/checker/opened-pdf';
import { readStructureTree } from '@/tests/pdf/checker/structure-tree';
import { readMarkedTexts } from '@/tests/pdf/read-text';

/**
 * Does this file keep the rules of tagged PDF (ISO 14289-1) that a machine can check? Answers every finding; none when it
 * does. The checker shares no code with the renderer, and knows only what our sheets may hold. It is not veraPDF.
 */
export const checkPdf = async (bytes: Uint8Array): Promise<Finding[]> => {
  const pdf = await openPdf(bytes);
  const marked = pdf.pages.map(readMarkedContent);
  const { roots, findings } = readStructureTree(pdf);
  return [
    ...checkCatalog(pdf),
    ...marked.flatMap((page) => page.findings),
    ...findings,
    ...checkLinks(pdf, roots, marked),
    ...checkStructure(pdf, roots),
    ...checkLanguage(pdf, roots, await readMarkedTexts(bytes)),
    ...checkFonts(pdf, marked),
  ];
};
