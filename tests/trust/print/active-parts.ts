import { PDFArray, PDFDict, PDFHexString, PDFName, type PDFObject, PDFStream, PDFString } from 'pdf-lib';
import type { OpenedPdf } from '@/tests/pdf/checker/opened-pdf';

/** What makes a PDF do something by itself, or carry something along (ISO 32000-2, 12.6 and 7.11). */
const active = new Set([
  'JavaScript',
  'JS',
  'OpenAction',
  'AA',
  'Launch',
  'EmbeddedFile',
  'EmbeddedFiles',
  'EF',
  'AF',
  'SubmitForm',
  'ImportData',
  'GoToR',
  'GoToE',
  'RichMedia',
  'Rendition',
  'Movie',
  'Sound',
  'AcroForm',
  'XFA',
]);

type Found = { names: string[]; addresses: string[] };

const take = (object: PDFObject | undefined, found: Found): void => {
  if (object instanceof PDFName) {
    if (active.has(object.decodeText())) found.names.push(object.decodeText());
  } else if (object instanceof PDFArray) {
    for (const item of object.asArray()) take(item, found);
  } else if (object instanceof PDFStream) take(object.dict, found);
  else if (object instanceof PDFDict) {
    for (const [key, value] of object.entries()) {
      const isAddress = ['URI', 'F'].includes(key.decodeText());
      if (isAddress && (value instanceof PDFString || value instanceof PDFHexString))
        found.addresses.push(value.decodeText());
      take(key, found);
      take(value, found);
    }
  }
};

/** Everything in this file that acts or leads out of it, wherever it hides: objects that nothing points to as well. */
export const findActiveParts = ({ document }: OpenedPdf): Found => {
  const found: Found = { names: [], addresses: [] };
  for (const [, object] of document.context.enumerateIndirectObjects()) take(object, found);
  take(document.context.trailerInfo.Root, found);
  return found;
};
