import { writeFrontMatter } from '@/lib/content/pack/write-front-matter';
import type { Translation } from '@/lib/domain/content/translation';

/** An approval that counts in demo clinics only is left out: a pack goes to others. */
export const approvalOf = ({ reviewedBy, demoReview }: Pick<Translation, 'reviewedBy' | 'demoReview'>) =>
  reviewedBy !== null && !demoReview ? { reviewedBy: reviewedBy || 'not named' } : {};

/** A translation as a file of a pack. `source` names the words that it was made from (name-of-words.ts). */
export const writeTranslationFile = (translation: Translation, source: string): string => {
  const { title, madeBy, markdown } = translation;
  return `${writeFrontMatter({ title, source, madeBy, ...approvalOf(translation) })}${markdown}\n`;
};
