import { PDFArray, PDFDict, PDFHexString, PDFName, PDFString } from 'pdf-lib';
import { type Finding, lookUp, nameOf, type OpenedPdf } from '@/tests/pdf/checker/opened-pdf';
import { type StructureElement, withDescendants } from '@/tests/pdf/checker/structure-tree';

const headings = ['H1', 'H2', 'H3'];
const anywhere = ['Document', 'Art', 'Sect', 'Div'];

/** Which elements each one may stand in, and whether it may hold content itself. After ISO 32000-1, 14.8.4. */
const places: Record<string, { in: string[]; content: boolean }> = {
  Document: { in: ['root'], content: false },
  Art: { in: ['Document'], content: false },
  Sect: { in: ['Document', 'Sect'], content: false },
  Div: { in: anywhere, content: false },
  H1: { in: ['Document', 'Art'], content: true },
  H2: { in: ['Sect'], content: true },
  H3: { in: ['Sect', 'Div'], content: true },
  // A header cell of a bilingual table has a paragraph for each language.
  P: { in: [...anywhere, 'TH'], content: true },
  L: { in: anywhere, content: false },
  LI: { in: ['L'], content: false },
  Lbl: { in: ['LI'], content: true },
  LBody: { in: ['LI'], content: true },
  Table: { in: anywhere, content: false },
  TR: { in: ['Table'], content: false },
  TH: { in: ['TR'], content: true },
  TD: { in: ['TR'], content: true },
  Figure: { in: anywhere, content: true },
  Caption: { in: anywhere, content: true },
};

/** A table cell without words and a list are the only things that may be empty of content. */
const mayBeEmpty = new Set(['TD']);

const attributesOf = (pdf: OpenedPdf, element: StructureElement): PDFDict[] => {
  const value = lookUp(pdf, element.dict, 'A');
  const list = value instanceof PDFArray ? value.asArray().map((each) => pdf.document.context.lookup(each)) : [value];
  return list.filter((each): each is PDFDict => each instanceof PDFDict);
};

const altOf = (pdf: OpenedPdf, element: StructureElement): string => {
  const value = lookUp(pdf, element.dict, 'Alt');
  return value instanceof PDFString || value instanceof PDFHexString ? value.decodeText() : '';
};

const checkPlace = (element: StructureElement, parent: string): string[] => {
  const place = places[element.type];
  if (!place) return [`${element.type} is not a standard type`];
  const problems = place.in.includes(parent) ? [] : [`${element.type} stands in ${parent}`];
  if (element.content.length > 0 && !place.content) problems.push(`${element.type} holds content itself`);
  const empty = element.content.length === 0 && element.children.length === 0;
  if (empty && !mayBeEmpty.has(element.type)) problems.push(`${element.type} is empty`);
  return [...problems, ...element.children.flatMap((child) => checkPlace(child, element.type))];
};

const checkDetails = (pdf: OpenedPdf, element: StructureElement): string[] => {
  const attributes = attributesOf(pdf, element);
  switch (element.type) {
    case 'Figure': {
      const boxed = attributes.some((each) => lookUp(pdf, each, 'BBox') instanceof PDFArray);
      return [...(altOf(pdf, element) === '' ? ['Figure has no Alt'] : []), ...(boxed ? [] : ['Figure has no BBox'])];
    }
    case 'TH':
      return attributes.some((each) => ['Column', 'Row'].includes(nameOf(pdf, each, 'Scope') ?? ''))
        ? []
        : ['TH has no Scope'];
    case 'L':
      return attributes.some((each) => each.get(PDFName.of('ListNumbering'))) ? [] : ['L has no ListNumbering'];
    case 'LI': {
      const kinds = element.children.map(({ type }) => type).join(' ');
      return kinds === 'Lbl LBody' ? [] : [`LI holds ${kinds}`];
    }
    case 'Table': {
      const counts = new Set(element.children.map((row) => row.children.length));
      return counts.size === 1 ? [] : ['Table rows differ in length'];
    }
    default:
      return [];
  }
};

const checkHeadings = (elements: StructureElement[]): string[] => {
  const levels = elements.filter(({ type }) => headings.includes(type)).map(({ type }) => Number(type.slice(1)));
  const problems = levels.filter((level) => level === 1).length === 1 ? [] : ['there is not exactly one H1'];
  if (levels[0] !== 1) problems.push('the first heading is not H1');
  levels.forEach((level, at) => {
    if (level > (levels[at - 1] ?? 0) + 1) problems.push(`H${level} follows H${levels[at - 1] ?? 0}`);
  });
  return problems;
};

/**
 * Where a file holds several pieces, each is an article with headings of its own, and nothing stands between them. ISO
 * 14289-1, 7.4 asks for an order without gaps; one first heading for each piece is our own rule.
 */
const pieceRoots = (roots: StructureElement[]): StructureElement[] => {
  const pieces = roots.flatMap(({ children }) => children);
  return pieces.some(({ type }) => type === 'Art') ? pieces : roots;
};

/** Types, places, alternative texts, scopes, regular tables and the order of headings. */
export const checkStructure = (pdf: OpenedPdf, roots: StructureElement[]): Finding[] => {
  const elements = roots.flatMap(withDescendants);
  return [
    ...roots.flatMap((root) => checkPlace(root, 'root')).map((detail) => ({ rule: 'place', detail })),
    ...elements.flatMap((element) => checkDetails(pdf, element)).map((detail) => ({ rule: 'detail', detail })),
    ...pieceRoots(roots)
      .flatMap((piece) => checkHeadings(withDescendants(piece)))
      .map((detail) => ({ rule: 'headings', detail })),
  ];
};
