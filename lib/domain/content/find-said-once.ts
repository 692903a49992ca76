import type { TopicLibrary } from '@/lib/domain/content/topic-library';

/** Which advice has a text in more than one of these topics, and so is said once on a sheet over all of them? */
export const findSaidOnce = (libraries: readonly TopicLibrary[]): string[] => {
  const keys = libraries.flatMap(({ blocks }) => [...new Set(blocks.map(({ adviceKey }) => adviceKey))]);
  return [...new Set(keys.filter((key, index) => keys.indexOf(key) !== index))];
};
