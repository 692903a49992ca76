import type { Contradiction } from '@/lib/domain/content/contradiction';
import type { CompiledLibrary } from '@/lib/domain/tailoring/compile-library';

/** Which pairs among this advice say things that one sheet must not hold both? */
export const findContradictions = (library: CompiledLibrary, adviceKeys: readonly string[]): Contradiction[] => {
  const together = new Set(adviceKeys);
  return library.source.contradictions.filter((pair) => pair.adviceKeys.every((key) => together.has(key)));
};
