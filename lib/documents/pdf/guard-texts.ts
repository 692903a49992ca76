import { DocumentError, type DocumentPlace } from '@/lib/documents/document-problem';
import { unprintableIn } from '@/lib/documents/pdf/find-unprintable';
import { loadFonts } from '@/lib/documents/pdf/font-set';
import type { PrintedText } from '@/lib/documents/pdf/printed-texts';

/** Two pages hold about 8 KB; more than this is a mistake or an attack, and would make the layout crawl. */
const kilobyteLimit = 60;
const wordLimit = 60;

const guardText = (text: string, place: DocumentPlace): void => {
  const [found] = unprintableIn(text);
  if (found?.kind === 'hidden')
    throw new DocumentError({ code: 'text-not-printable', place, codePoint: found.codePoint });
  if (found) throw new DocumentError({ code: 'glyph-missing', place, character: found.character });
  const word = text.split(/\s+/).find((each) => each.length > wordLimit);
  if (word !== undefined) throw new DocumentError({ code: 'word-too-long', place, word });
};

/** The same plain data, with every string in Unicode's composed form (NFC). */
export const composed = <Value>(value: Value): Value => {
  if (typeof value === 'string') return value.normalize('NFC') as Value;
  if (Array.isArray(value)) return value.map(composed) as Value;
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, composed(inner)])) as Value;
};

/** Is there little enough text to lay out? Throws a DocumentError `text-too-long` (60 KB). */
export const guardLength = (texts: readonly PrintedText[]): void => {
  const bytes = texts.reduce((sum, { text }) => sum + Buffer.byteLength(text), 0);
  if (bytes <= kilobyteLimit * 1024) return;
  throw new DocumentError({ code: 'text-too-long', kilobytes: Math.ceil(bytes / 1024), limit: kilobyteLimit });
};

/**
 * Will every character print as itself? Throws a DocumentError that names the place: `text-not-printable`,
 * `glyph-missing`, `word-too-long` (60 characters).
 */
export const guardCharacters = async (texts: readonly PrintedText[]): Promise<void> => {
  await loadFonts();
  for (const { text, place } of texts) guardText(text, place);
};
