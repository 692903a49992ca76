import { fillTemplate } from '@/lib/domain/handout/fill-template';
import type { Notice } from '@/lib/domain/handout/handout-document';
import { languageNameIn } from '@/lib/domain/handout/language-name';
import type { SheetVoices } from '@/lib/domain/handout/sheet-voices';

/** What a part in the content's own language says of itself on a sheet in another: once for each reader. */
export const partNotices = ({ main, source }: SheetVoices): Notice[] =>
  [main, source].map(({ language, words }) => ({
    language,
    text: fillTemplate(words.partNotice, { language: languageNameIn(source.language, language) }),
  }));
