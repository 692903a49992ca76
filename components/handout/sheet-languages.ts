import { languageName } from '@/components/shell/language-name';
import type { HandoutDocument } from '@/lib/domain/handout/handout-document';

/** "Spanish", or "Spanish and English" for a bilingual sheet. */
export const sheetLanguages = ({ language, second }: Pick<HandoutDocument, 'language' | 'second'>): string =>
  second ? `${languageName(language)} and ${languageName(second.language)}` : languageName(language);
