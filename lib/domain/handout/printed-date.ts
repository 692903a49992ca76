import { fillTemplate } from '@/lib/domain/handout/fill-template';
import type { HandoutWords } from '@/lib/domain/handout/handout-words';

/** "3 May 2026" from "2026-05-03", in the order that the language has. */
export const printedDate = (isoDate: string, words: Pick<HandoutWords, 'months' | 'date'>): string => {
  const [year = '', month = '1', day = '1'] = isoDate.slice(0, 10).split('-');
  return fillTemplate(words.date, {
    day: String(Number(day)),
    month: words.months[Number(month) - 1] ?? '',
    year,
  });
};
