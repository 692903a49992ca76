import type { HandoutDocument } from '@/lib/domain/handout/handout-document';

/**
 * How many pages may a default sheet have at 12 pt? Two in the language that the advice was chosen in. The same advice in
 * a translation, which is longer, three; in two languages five side by side and six one under the other. Which advice
 * a person gets does not depend on the language: tests/pdf/languages.test.ts holds these numbers to every preset.
 */
export const pagesWanted = ({ second, translatedFrom }: Pick<HandoutDocument, 'second' | 'translatedFrom'>): number => {
  if (second) return second.layout === 'columns' ? 5 : 6;
  return translatedFrom === undefined ? 2 : 3;
};
