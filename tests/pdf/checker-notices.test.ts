import {
  decodePDFRawStream,
  PDFArray,
  PDFDict,
  PDFDocument,
  PDFName,
  PDFNumber,
  PDFRawStream,
  PDFString,
} from 'pdf-lib';
import { beforeAll, describe, expect, it } from 'vitest';
import { renderPdf } from '@/lib/documents/pdf/render-pdf';
import { buildDocument } from '@/tests/builders/handout-document-builder';
import { checkPdf } from '@/tests/pdf/checker/check-pdf';

let good: Uint8Array;

beforeAll(async () => {
  good = (await renderPdf(buildDocument())).bytes;
});

const name = PDFName.of;

/** The structure elements of one type. */
const elementsOf = (file: PDFDocument, type: string): PDFDict[] =>
  file.context
    .enumerateIndirectObjects()
    .map(([, object]) => object)
    .filter((object): object is PDFDict => object instanceof PDFDict && object.get(name('S')) === name(type));

const firstOf = (file: PDFDocument, type: string): PDFDict => {
  const [first] = elementsOf(file, type);
  if (!first) throw new Error(`no ${type}`);
  return first;
};

const editContent = (file: PDFDocument, edit: (content: string) => string): void => {
  const ref = file.getPage(0).node.get(name('Contents'));
  const stream = file.context.lookup(ref);
  if (!(stream instanceof PDFRawStream)) throw new Error('no content');
  const content = Buffer.from(decodePDFRawStream(stream).decode()).toString('latin1');
  const changed = edit(content);
  if (changed === content) throw new Error('nothing was changed');
  file
    .getPage(0)
    .node.set(name('Contents'), file.context.register(file.context.stream(Buffer.from(changed, 'latin1'))));
};

const editXmp = (file: PDFDocument, edit: (xml: string) => string): void => {
  const stream = file.context.lookup(file.catalog.get(name('Metadata')));
  if (!(stream instanceof PDFRawStream)) throw new Error('no metadata');
  const xml = Buffer.from(decodePDFRawStream(stream).decode()).toString('utf8');
  file.catalog.set(name('Metadata'), file.context.register(file.context.stream(edit(xml))));
};

const parentLists = (file: PDFDocument): PDFArray => {
  const root = file.catalog.lookup(name('StructTreeRoot'), PDFDict);
  return root.lookup(name('ParentTree'), PDFDict).lookup(name('Nums'), PDFArray);
};

const fontOf = (file: PDFDocument): PDFDict => {
  const fonts = file.getPage(0).node.Resources()?.lookup(name('Font'), PDFDict);
  const [key] = fonts?.keys() ?? [];
  if (!fonts || !key) throw new Error('no font');
  return fonts.lookup(key, PDFDict);
};

const breakages: [string, (file: PDFDocument) => void][] = [
  ['the file is not marked as tagged', (file) => file.catalog.delete(name('MarkInfo'))],
  ['the language is missing', (file) => file.catalog.delete(name('Lang'))],
  ['the title is not shown', (file) => file.catalog.delete(name('ViewerPreferences'))],
  ['the structure tree is missing', (file) => file.catalog.delete(name('StructTreeRoot'))],
  ['the metadata is missing', (file) => file.catalog.delete(name('Metadata'))],
  ['the XMP has a stray ampersand', (file) => editXmp(file, (xml) => xml.replace('&amp;', '&'))],
  ['the XMP leaves an element open', (file) => editXmp(file, (xml) => xml.replace('</rdf:RDF>', ''))],
  ['the XMP does not claim PDF/UA', (file) => editXmp(file, (xml) => xml.replace('pdfuaid:part>1', 'pdfuaid:part>2'))],
  ['a figure has no alternative text', (file) => firstOf(file, 'Figure').delete(name('Alt'))],
  ['a figure has no place', (file) => firstOf(file, 'Figure').delete(name('A'))],
  ['a header cell has no scope', (file) => firstOf(file, 'TH').delete(name('A'))],
  ['a table row is short', (file) => firstOf(file, 'TR').lookup(name('K'), PDFArray).remove(0)],
  ['a list item has no label', (file) => firstOf(file, 'LI').lookup(name('K'), PDFArray).remove(0)],
  ['a type is not a standard one', (file) => firstOf(file, 'P').set(name('S'), name('Para'))],
  ['a heading level is skipped', (file) => firstOf(file, 'H2').set(name('S'), name('H3'))],
  ['there are two first headings', (file) => firstOf(file, 'H2').set(name('S'), name('H1'))],
  [
    'an element points to another parent',
    (file) => firstOf(file, 'P').set(name('P'), file.catalog.get(name('Pages')) as never),
  ],
  ['an element holds content that no page has', (file) => firstOf(file, 'P').set(name('K'), file.context.obj([999]))],
  ['an element has lost its content', (file) => firstOf(file, 'P').set(name('K'), file.context.obj([]))],
  ['the parent tree forgets a stretch', (file) => (parentLists(file).lookup(1) as PDFArray).remove(0)],
  ['the page has lost its parent key', (file) => file.getPage(0).node.set(name('StructParents'), PDFNumber.of(77))],
  [
    'a stretch of text is not tagged',
    (file) => editContent(file, (text) => text.replace(/\/P <<[^>]*MCID 1\b[^>]*>> BDC/, '/P BMC')),
  ],
  ['marked content is not ended', (file) => editContent(file, (text) => text.replace(/EMC(?![\s\S]*EMC)/, ''))],
  ['a rule is drawn outside any mark', (file) => editContent(file, (text) => `0 0 m 10 10 l S\n${text}`)],
  ['content is tagged as another type', (file) => editContent(file, (text) => text.replace('/H1 <<', '/P <<'))],
  ['a missing glyph is printed', (file) => editContent(file, (text) => text.replace(/\[<[0-9a-f]{4}/, '[<0000'))],
  ['a code has no text', (file) => fontOf(file).delete(name('ToUnicode'))],
  [
    'a font is not embedded',
    (file) => {
      const [descendant] = fontOf(file).lookup(name('DescendantFonts'), PDFArray).asArray();
      file.context.lookup(descendant, PDFDict).lookup(name('FontDescriptor'), PDFDict).delete(name('FontFile2'));
    },
  ],
  [
    'a page has an annotation',
    (file) => file.getPage(0).node.set(name('Annots'), file.context.obj([{ T: PDFString.of('x') }])),
  ],
];

describe('the checker', () => {
  it('finds nothing in a file that was only opened and saved', async () => {
    const file = await PDFDocument.load(good, { updateMetadata: false });
    expect(await checkPdf(await file.save({ useObjectStreams: false }))).toEqual([]);
  });

  it.each(breakages)('notices when %s', async (_, damage) => {
    const file = await PDFDocument.load(good, { updateMetadata: false });
    damage(file);
    const findings = await checkPdf(await file.save({ useObjectStreams: false }));
    expect(findings).not.toEqual([]);
  });
});
