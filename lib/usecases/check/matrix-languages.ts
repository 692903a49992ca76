import type { TopicLibrary } from '@/lib/domain/content/topic-library';

/** Every language that anything of this topic was written in, its own first. */
export const languagesOf = ({ topic, translations }: TopicLibrary): string[] => [
  ...new Set([topic.language, ...translations.map(({ language }) => language).sort()]),
];
