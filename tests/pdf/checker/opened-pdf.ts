import {
  decodePDFRawStream,
  PDFArray,
  PDFDict,
  PDFDocument,
  PDFName,
  type PDFObject,
  PDFRawStream,
  type PDFRef,
} from 'pdf-lib';
import { type Operation, readOperations } from '@/tests/pdf/checker/content-stream';

export type OpenedPage = { index: number; ref: PDFRef; dict: PDFDict; operations: Operation[] };

/** A printed file, taken apart with pdf-lib and nothing of the renderer. */
export type OpenedPdf = { document: PDFDocument; catalog: PDFDict; pages: OpenedPage[] };

export type Finding = { rule: string; detail: string };

/** The bytes of a stream, decoded, one character a byte. */
export const streamText = (stream: PDFRawStream): string =>
  Buffer.from(decodePDFRawStream(stream).decode()).toString('latin1');

const contentOf = (page: PDFDict, document: PDFDocument): string => {
  const contents = document.context.lookup(page.get(PDFName.of('Contents')));
  const streams =
    contents instanceof PDFArray ? contents.asArray().map((ref) => document.context.lookup(ref)) : [contents];
  return streams.map((stream) => (stream instanceof PDFRawStream ? streamText(stream) : '')).join('\n');
};

/** Opens the bytes as they are: nothing is written back. */
export const openPdf = async (bytes: Uint8Array): Promise<OpenedPdf> => {
  const document = await PDFDocument.load(bytes, { updateMetadata: false });
  const pages = document.getPages().map((page, index) => ({
    index,
    ref: page.ref,
    dict: page.node,
    operations: readOperations(contentOf(page.node, document)),
  }));
  return { document, catalog: document.catalog, pages };
};

/** The value under a key, references followed; undefined when it is not there. */
export const lookUp = ({ document }: OpenedPdf, dict: PDFDict, key: string): PDFObject | undefined =>
  document.context.lookup(dict.get(PDFName.of(key)));

export const dictOf = (pdf: OpenedPdf, dict: PDFDict, key: string): PDFDict | undefined => {
  const value = lookUp(pdf, dict, key);
  return value instanceof PDFDict ? value : undefined;
};

export const nameOf = (pdf: OpenedPdf, dict: PDFDict, key: string): string | undefined => {
  const value = lookUp(pdf, dict, key);
  return value instanceof PDFName ? value.decodeText() : undefined;
};
