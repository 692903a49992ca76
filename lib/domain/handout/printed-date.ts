import type { HandoutWords } from '@/lib/domain/handout/handout-words';

/** "3 May 2026" from "2026-05-03". */
export const printedDate = (isoDate: string, words: HandoutWords): string => {
  const [year = '', month = '1', day = '1'] = isoDate.slice(0, 10).split('-');
  return `${Number(day)} ${words.months[Number(month) - 1] ?? ''} ${year}`;
};
