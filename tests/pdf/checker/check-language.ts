import { PDFHexString, PDFString } from 'pdf-lib';
import { type Finding, lookUp, type OpenedPdf } from '@/tests/pdf/checker/opened-pdf';
import type { StructureElement } from '@/tests/pdf/checker/structure-tree';
import type { MarkedTexts } from '@/tests/pdf/read-text';

/** Words that each language has in nearly every sentence, and the other one never. */
const frequentWords: Record<string, ReadonlySet<string>> = {
  en: new Set('the and or your you is are to of with not do for it this that on may can if by from have'.split(' ')),
  es: new Set('el la los las de y su sus para con que en del al se le si por una un es usted más está o'.split(' ')),
};

const countWords = (text: string, language: string): number =>
  text
    .toLowerCase()
    .split(/[^\p{L}]+/u)
    .filter((word) => frequentWords[language]?.has(word)).length;

/** Which language is this plainly in? Null for what is too short to tell. */
const guessLanguage = (text: string): string | null => {
  const [first, second] = Object.keys(frequentWords)
    .map((language) => ({ language, count: countWords(text, language) }))
    .sort((one, other) => other.count - one.count);
  return first && second && first.count >= 2 && first.count > 2 * second.count ? first.language : null;
};

const langOf = (pdf: OpenedPdf, element: Pick<StructureElement, 'dict'>): string | null => {
  const value = lookUp(pdf, element.dict, 'Lang');
  return value instanceof PDFString || value instanceof PDFHexString ? value.decodeText() : null;
};

const checkElement = (
  pdf: OpenedPdf,
  element: StructureElement,
  inherited: string,
  texts: readonly MarkedTexts[],
): Finding[] => {
  const lang = langOf(pdf, element) ?? inherited;
  const text = element.content.map(({ page, mcid }) => texts[page]?.get(mcid) ?? '').join(' ');
  const guessed = guessLanguage(text);
  const wrong = guessed !== null && guessed !== lang.split('-')[0];
  return [
    ...(wrong ? [{ rule: 'language', detail: `"${text.slice(0, 40)}" is marked as ${lang || 'nothing'}` }] : []),
    ...element.children.flatMap((child) => checkElement(pdf, child, lang, texts)),
  ];
};

/**
 * Is each text marked with the language that it is in (ISO 14289-1, 7.2)? Its own, that of what it stands in, or the
 * file's. Judged by frequent words, English and Spanish: what is too short to tell passes.
 */
export const checkLanguage = (
  pdf: OpenedPdf,
  roots: readonly StructureElement[],
  texts: readonly MarkedTexts[],
): Finding[] => {
  const whole = langOf(pdf, { dict: pdf.catalog }) ?? '';
  return roots.flatMap((root) => checkElement(pdf, root, whole, texts));
};
