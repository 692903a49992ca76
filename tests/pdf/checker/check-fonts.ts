import { PDFArray, PDFDict, PDFRawStream } from 'pdf-lib';
import type { MarkedPage } from '@/tests/pdf/checker/marked-content';
import { dictOf, type Finding, lookUp, nameOf, type OpenedPdf, streamText } from '@/tests/pdf/checker/opened-pdf';

/** The codes that a ToUnicode CMap (ISO 32000-1, 9.10.3) gives text for. */
const mappedCodes = (cmap: string): Set<number> => {
  const codes = new Set<number>();
  for (const [, body = ''] of cmap.matchAll(/beginbfchar([\s\S]*?)endbfchar/g)) {
    for (const [, code = '', text = ''] of body.matchAll(/<([0-9a-f]+)>\s*<([0-9a-f]*)>/gi)) {
      if (text !== '') codes.add(Number.parseInt(code, 16));
    }
  }
  for (const [, body = ''] of cmap.matchAll(/beginbfrange([\s\S]*?)endbfrange/g)) {
    for (const [, from = '', to = '', list = ''] of body.matchAll(
      /<([0-9a-f]+)>\s*<([0-9a-f]+)>\s*(\[[^\]]*\]|<[0-9a-f]*>)/gi,
    )) {
      const first = Number.parseInt(from, 16);
      const texts = list.startsWith('[') ? (list.match(/<[^>]*>/g) ?? []) : null;
      for (let code = first; code <= Number.parseInt(to, 16); code += 1) {
        if (texts === null || (texts[code - first] ?? '<>') !== '<>') codes.add(code);
      }
    }
  }
  return codes;
};

const checkEmbedding = (pdf: OpenedPdf, font: PDFDict, name: string): Finding[] => {
  if (nameOf(pdf, font, 'Subtype') !== 'Type0') return [{ rule: 'font', detail: `${name} is not a composite font` }];
  const descendants = lookUp(pdf, font, 'DescendantFonts');
  const first = descendants instanceof PDFArray ? pdf.document.context.lookup(descendants.get(0)) : undefined;
  const descriptor = first instanceof PDFDict ? dictOf(pdf, first, 'FontDescriptor') : undefined;
  const file = descriptor ? (lookUp(pdf, descriptor, 'FontFile2') ?? lookUp(pdf, descriptor, 'FontFile3')) : undefined;
  return file instanceof PDFRawStream ? [] : [{ rule: 'font', detail: `${name} is not embedded` }];
};

const checkCodes = (pdf: OpenedPdf, font: PDFDict, name: string, codes: Set<number>): Finding[] => {
  const cmap = lookUp(pdf, font, 'ToUnicode');
  const mapped = cmap instanceof PDFRawStream ? mappedCodes(streamText(cmap)) : new Set<number>();
  const unmapped = [...codes].filter((code) => code !== 0 && !mapped.has(code));
  return [
    ...(codes.has(0) ? [{ rule: 'notdef', detail: `${name} prints a missing glyph` }] : []),
    ...(unmapped.length > 0 ? [{ rule: 'to-unicode', detail: `${name} has no text for code ${unmapped[0]}` }] : []),
  ];
};

/** Is every font embedded, and does every printed code stand for known text? ISO 14289-1, 7.21. */
export const checkFonts = (pdf: OpenedPdf, marked: MarkedPage[]): Finding[] =>
  pdf.pages.flatMap((page, index) => {
    const resources = dictOf(pdf, page.dict, 'Resources');
    const fonts = resources ? dictOf(pdf, resources, 'Font') : undefined;
    return [...(marked[index]?.codes ?? [])].flatMap(([name, codes]) => {
      const font = fonts ? dictOf(pdf, fonts, name) : undefined;
      if (!font) return [{ rule: 'font', detail: `page ${index + 1} uses font ${name}, which it does not have` }];
      return [...checkEmbedding(pdf, font, name), ...checkCodes(pdf, font, name, codes)];
    });
  });
