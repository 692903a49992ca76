import { PDFArray, PDFDict, PDFName, PDFNumber, type PDFObject, PDFRef } from 'pdf-lib';
import { dictOf, type Finding, lookUp, nameOf, type OpenedPdf } from '@/tests/pdf/checker/opened-pdf';

/** One element of the structure tree with what it holds, in reading order. */
export type StructureElement = {
  type: string;
  ref: PDFRef;
  dict: PDFDict;
  children: StructureElement[];
  content: { page: number; mcid: number }[];
};

type Walk = { pdf: OpenedPdf; findings: Finding[]; pageIndexes: Map<string, number> };

const kidsOf = (pdf: OpenedPdf, dict: PDFDict): PDFObject[] => {
  const raw = dict.get(PDFName.of('K'));
  const value = pdf.document.context.lookup(raw);
  if (value instanceof PDFArray) return value.asArray();
  return raw === undefined ? [] : [raw];
};

const pageOf = ({ pageIndexes }: Walk, dict: PDFDict): number => {
  const ref = dict.get(PDFName.of('Pg'));
  return ref instanceof PDFRef ? (pageIndexes.get(ref.toString()) ?? -1) : -1;
};

const addKid = (walk: Walk, element: StructureElement, kid: PDFObject): void => {
  const value = walk.pdf.document.context.lookup(kid);
  if (value instanceof PDFNumber) {
    element.content.push({ page: pageOf(walk, element.dict), mcid: value.asNumber() });
  } else if (value instanceof PDFDict && nameOf(walk.pdf, value, 'Type') === 'MCR') {
    const mcid = lookUp(walk.pdf, value, 'MCID');
    if (mcid instanceof PDFNumber) element.content.push({ page: pageOf(walk, value), mcid: mcid.asNumber() });
  } else if (value instanceof PDFDict && kid instanceof PDFRef) {
    element.children.push(readElement(walk, kid, value, element.ref));
  } else walk.findings.push({ rule: 'kids', detail: `${element.type} holds something unreadable` });
};

const readElement = (walk: Walk, ref: PDFRef, dict: PDFDict, parent: PDFRef | undefined): StructureElement => {
  const type = nameOf(walk.pdf, dict, 'S') ?? '';
  if (dict.get(PDFName.of('P'))?.toString() !== parent?.toString()) {
    walk.findings.push({ rule: 'parent', detail: `${type} does not point to its parent` });
  }
  const element: StructureElement = { type, ref, dict, children: [], content: [] };
  for (const kid of kidsOf(walk.pdf, dict)) addKid(walk, element, kid);
  return element;
};

/** The structure tree from its root; findings where it does not hold together. */
export const readStructureTree = (pdf: OpenedPdf): { roots: StructureElement[]; findings: Finding[] } => {
  const findings: Finding[] = [];
  const rootRef = pdf.catalog.get(PDFName.of('StructTreeRoot'));
  const root = dictOf(pdf, pdf.catalog, 'StructTreeRoot');
  if (!root || !(rootRef instanceof PDFRef)) return { roots: [], findings };
  const walk: Walk = {
    pdf,
    findings,
    pageIndexes: new Map(pdf.pages.map(({ ref, index }) => [ref.toString(), index])),
  };
  const roots = kidsOf(pdf, root).flatMap((kid) => {
    const dict = pdf.document.context.lookup(kid);
    return kid instanceof PDFRef && dict instanceof PDFDict ? [readElement(walk, kid, dict, rootRef)] : [];
  });
  return { roots, findings };
};

/** An element and everything under it, in reading order. */
export const withDescendants = (element: StructureElement): StructureElement[] => [
  element,
  ...element.children.flatMap(withDescendants),
];
