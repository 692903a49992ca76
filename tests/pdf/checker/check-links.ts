import { PDFArray, PDFDict, PDFName, PDFNumber, PDFRef } from 'pdf-lib';
import type { MarkedPage } from '@/tests/pdf/checker/marked-content';
import { dictOf, type Finding, lookUp, type OpenedPdf } from '@/tests/pdf/checker/opened-pdf';
import { type StructureElement, withDescendants } from '@/tests/pdf/checker/structure-tree';

/** The number tree of ISO 32000-1, 7.9.7, flattened. */
const readNumberTree = (pdf: OpenedPdf, node: PDFDict): Map<number, PDFArray> => {
  const entries = new Map<number, PDFArray>();
  const nums = lookUp(pdf, node, 'Nums');
  const list = nums instanceof PDFArray ? nums.asArray() : [];
  for (let at = 0; at + 1 < list.length; at += 2) {
    const key = list[at];
    const value = pdf.document.context.lookup(list[at + 1]);
    if (key instanceof PDFNumber && value instanceof PDFArray) entries.set(key.asNumber(), value);
  }
  const kids = lookUp(pdf, node, 'Kids');
  for (const kid of kids instanceof PDFArray ? kids.asArray() : []) {
    const dict = pdf.document.context.lookup(kid);
    if (dict instanceof PDFDict) for (const [key, value] of readNumberTree(pdf, dict)) entries.set(key, value);
  }
  return entries;
};

/** Do content, structure and parent tree say the same of every MCID? ISO 32000-1, 14.7.4.4. */
export const checkLinks = (pdf: OpenedPdf, roots: StructureElement[], marked: MarkedPage[]): Finding[] => {
  const findings: Finding[] = [];
  const owners = new Map<string, StructureElement>();
  for (const element of roots.flatMap(withDescendants)) {
    for (const { page, mcid } of element.content) {
      const key = `${page}/${mcid}`;
      if (owners.has(key)) findings.push({ rule: 'mcid', detail: `${key} belongs to two elements` });
      owners.set(key, element);
      const tag = marked[page]?.tags.get(mcid);
      if (tag === undefined) findings.push({ rule: 'mcid', detail: `${element.type} holds ${key}, which no page has` });
      else if (tag !== element.type)
        findings.push({ rule: 'mcid', detail: `${key} is ${tag} in content, ${element.type} in structure` });
    }
  }
  const root = dictOf(pdf, pdf.catalog, 'StructTreeRoot');
  const tree = root ? dictOf(pdf, root, 'ParentTree') : undefined;
  const parents = tree ? readNumberTree(pdf, tree) : new Map<number, PDFArray>();
  pdf.pages.forEach((page, index) => {
    const key = lookUp(pdf, page.dict, 'StructParents');
    const list = key instanceof PDFNumber ? parents.get(key.asNumber()) : undefined;
    for (const mcid of marked[index]?.tags.keys() ?? []) {
      const owner = owners.get(`${index}/${mcid}`);
      const parent = list?.asArray()[mcid];
      if (!owner) findings.push({ rule: 'mcid', detail: `page ${index + 1}, MCID ${mcid} is in no element` });
      if (!(parent instanceof PDFRef) || parent.toString() !== owner?.ref.toString()) {
        findings.push({ rule: 'parent-tree', detail: `page ${index + 1}, MCID ${mcid} has another parent` });
      }
    }
    if (page.dict.get(PDFName.of('Annots')) !== undefined) {
      findings.push({ rule: 'annotations', detail: `page ${index + 1} has annotations, which a sheet never has` });
    }
  });
  return findings;
};
