import type { BlockBody } from '@/lib/domain/content/block-body';
import type { BlockVersion } from '@/lib/domain/content/block-version';
import type { TopicLibrary } from '@/lib/domain/content/topic-library';
import { readinessOfTranslation } from '@/lib/domain/content/translation';
import { englishWords, type HandoutWords } from '@/lib/domain/handout/handout-words';
import type { Unready } from '@/lib/domain/handout/language-problem';
import { readPhrases } from '@/lib/domain/handout/read-phrases';
import { type UnreadyWord, wordsIn } from '@/lib/domain/handout/words-in';

/** A block's text in one language. `versionId` is of this text: what is recorded as given when it is printed. */
export type BlockText = { versionId: string; title: string; body: BlockBody };

/** A text that may be printed, or why not. There is no third way: what is not ready has no text here. */
export type Said<Text> = { ready: true; text: Text } | { ready: false; why: Unready };

/** One language of a sheet: everything that may be printed in it. */
export type Voice = {
  language: string;
  /** Null when any of them may not be printed. */
  words: HandoutWords | null;
  unreadyWords: readonly UnreadyWord[];
  /** A heading, a caution, a caption. */
  say: (source: string) => Said<string>;
  textOf: (block: BlockVersion) => Said<BlockText>;
};

/** The language that the content was written in: all of it may be printed. */
export const sourceVoice = (language: string): Voice => ({
  language,
  words: englishWords,
  unreadyWords: [],
  say: (source) => ({ ready: true, text: source }),
  textOf: ({ versionId, title, body }) => ({ ready: true, text: { versionId, title, body } }),
});

/** A library in another language: of its texts those that were reviewed, and were made from the text in force. */
export const translatedVoice = (library: TopicLibrary, language: string, isDemoClinic: boolean): Voice => {
  const words = wordsIn(language, library.phrases, isDemoClinic);
  const translations = new Map(
    library.translations.filter((each) => each.language === language).map((each) => [each.blockId, each]),
  );
  return {
    language,
    words: words.ok ? words.value : null,
    unreadyWords: words.ok ? [] : words.problem,
    say: readPhrases(language, library.phrases, isDemoClinic),
    textOf: (block) => {
      const translation = translations.get(block.blockId);
      const readiness = readinessOfTranslation(translation, block.versionId, isDemoClinic);
      if (readiness !== 'ready') return { ready: false, why: readiness };
      if (!translation) return { ready: false, why: 'missing' };
      const { versionId, title, body } = translation;
      return { ready: true, text: { versionId, title, body } };
    },
  };
};
