import { PDFBool, PDFHexString, PDFRawStream, PDFString } from 'pdf-lib';
import { dictOf, type Finding, lookUp, type OpenedPdf, streamText } from '@/tests/pdf/checker/opened-pdf';

const textOf = (value: unknown): string =>
  value instanceof PDFString || value instanceof PDFHexString ? value.decodeText() : '';

/** Enough of XML 1.0 to notice an unescaped character or an element that is not closed. */
const xmlProblem = (xml: string): string | null => {
  const open: string[] = [];
  for (const [token] of xml.matchAll(/<[^>]*>|[^<]+|</g)) {
    if (token === '<') return 'a stray "<"';
    if (!token.startsWith('<')) {
      if (/&(?!(?:amp|lt|gt|quot|apos|#\d+);)/.test(token)) return `an unescaped "&" in "${token.trim()}"`;
      continue;
    }
    if (/^<[?!]/.test(token) || token.endsWith('/>')) continue;
    const name = /^<\/?\s*([\w:]+)/.exec(token)?.[1];
    if (name === undefined) return `an unreadable tag "${token}"`;
    if (!token.startsWith('</')) open.push(name);
    else if (open.pop() !== name) return `"${name}" closed out of turn`;
  }
  return open.length > 0 ? `"${open.at(-1)}" not closed` : null;
};

const checkXmp = (pdf: OpenedPdf, title: string): Finding[] => {
  const stream = lookUp(pdf, pdf.catalog, 'Metadata');
  if (!(stream instanceof PDFRawStream)) return [{ rule: 'xmp', detail: 'no metadata stream' }];
  const xml = Buffer.from(streamText(stream), 'latin1').toString('utf8');
  const problem = xmlProblem(xml);
  const findings: Finding[] = problem ? [{ rule: 'xmp', detail: problem }] : [];
  if (!/<pdfuaid:part>1<\/pdfuaid:part>/.test(xml)) findings.push({ rule: 'xmp', detail: 'no pdfuaid:part 1' });
  const escaped = title.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
  if (!xml.includes(`<rdf:li xml:lang="x-default">${escaped}</rdf:li>`)) {
    findings.push({ rule: 'xmp', detail: 'dc:title is not the title' });
  }
  return findings;
};

/** The document-wide entries that ISO 14289-1 asks for: 7.1, 7.2, clause 5. */
export const checkCatalog = (pdf: OpenedPdf): Finding[] => {
  const findings: Finding[] = [];
  const need = (holds: boolean, rule: string, detail: string) => {
    if (!holds) findings.push({ rule, detail });
  };
  const marked = dictOf(pdf, pdf.catalog, 'MarkInfo');
  need(marked !== undefined && lookUp(pdf, marked, 'Marked') === PDFBool.True, 'marked', 'MarkInfo is not Marked');
  need(textOf(lookUp(pdf, pdf.catalog, 'Lang')) !== '', 'lang', 'the document has no language');
  const viewer = dictOf(pdf, pdf.catalog, 'ViewerPreferences');
  need(
    viewer !== undefined && lookUp(pdf, viewer, 'DisplayDocTitle') === PDFBool.True,
    'display-title',
    'DisplayDocTitle is not true',
  );
  const title = pdf.document.getTitle() ?? '';
  need(title !== '', 'title', 'the document has no title');
  need(dictOf(pdf, pdf.catalog, 'StructTreeRoot') !== undefined, 'structure', 'there is no structure tree');
  return [...findings, ...checkXmp(pdf, title)];
};
