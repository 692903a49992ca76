import type { Maker } from '@/lib/domain/content/translation';

/** Who wrote a translation, as a sentence of its own. */
export const madeByWords = (madeBy: Maker, authorNames: readonly string[]): string => {
  if (madeBy === 'machine') return 'Made by a machine.';
  return authorNames.length > 0 ? `Written by ${authorNames.join(', ')}.` : 'Written by a person.';
};
