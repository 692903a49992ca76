import { ownBlockId } from '@/lib/domain/content/merge/merge-blocks';
import type { TopicLibrary } from '@/lib/domain/content/topic-library';
import type { Phrase, Translation } from '@/lib/domain/content/translation';

/** The translations of the blocks that were kept, under the ids that those have now. */
export const mergeTranslations = (libraries: readonly TopicLibrary[], kept: TopicLibrary['blocks']): Translation[] => {
  const ids = new Set(kept.map(({ blockId }) => blockId));
  const taken = new Set<string>();
  return libraries.flatMap(({ topic, blocks, translations }) => {
    const own = translations
      .map((text) => (taken.has(text.blockId) ? { ...text, blockId: ownBlockId(text, topic) } : text))
      .filter(({ blockId }) => ids.has(blockId));
    for (const { blockId } of blocks) taken.add(blockId);
    return own;
  });
};

const trust = ({ reviewedBy, demoReview }: Phrase): number => (reviewedBy === null ? 0 : demoReview ? 1 : 2);

const nameOf = ({ language, source }: Pick<Phrase, 'language' | 'source'>): string => `${language} ${source}`;

const bestOf = (phrases: readonly Phrase[]): Map<string, Phrase> => {
  const best = new Map<string, Phrase>();
  for (const phrase of phrases) {
    const known = best.get(nameOf(phrase));
    if (!known || trust(phrase) > trust(known)) best.set(nameOf(phrase), phrase);
  }
  return best;
};

/** A printed text that was put together from others: `join` puts it together in any language. */
export type JoinedText = { sources: readonly string[]; join: (texts: readonly string[], language: string) => string };

const joinPhrases = (parts: readonly Phrase[], source: string, text: string): Phrase => ({
  language: parts[0]?.language ?? '',
  source,
  text,
  madeBy: parts.some(({ madeBy }) => madeBy === 'machine') ? 'machine' : 'person',
  reviewedBy: parts.every(({ reviewedBy }) => reviewedBy !== null) ? (parts[0]?.reviewedBy ?? null) : null,
  demoReview: parts.some(({ demoReview }) => demoReview),
});

/**
 * The words of several topics in other languages, the most trusted where two have the same; with those of joined texts,
 * which are as good as the least of their parts.
 */
export const mergePhrases = (libraries: readonly TopicLibrary[], joined: readonly JoinedText[]): Phrase[] => {
  const language = libraries[0]?.topic.language ?? '';
  const best = bestOf(libraries.flatMap(({ phrases }) => phrases));
  const languages = [...new Set([...best.values()].map((phrase) => phrase.language))];
  const put = joined.flatMap(({ sources, join }) =>
    languages.flatMap((other): Phrase[] => {
      const distinct = [...new Set(sources)];
      const parts = distinct.flatMap((source) => best.get(nameOf({ language: other, source })) ?? []);
      if (distinct.length < 2 || parts.length < distinct.length) return [];
      return [
        joinPhrases(
          parts,
          join(distinct, language),
          join(
            parts.map(({ text }) => text),
            other,
          ),
        ),
      ];
    }),
  );
  return [...best.values(), ...put];
};
