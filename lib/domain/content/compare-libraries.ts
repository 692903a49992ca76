import { type PackPartName, packPartNames, packParts } from '@/lib/domain/content/pack-parts';
import type { TopicLibrary } from '@/lib/domain/content/topic-library';

/** One part that differs: what it said, and what it would say, as text for a word diff. Empty where it is not there. */
export type PackChange = {
  part: PackPartName;
  id: string;
  title: string;
  kind: 'added' | 'changed' | 'removed';
  before: string;
  after: string;
};

/**
 * What would change if `after` took the place of `before`, part by part? Null is a topic that is not there yet. What a part
 * is called in the database, and who approved it, is no difference.
 */
export const compareLibraries = (before: TopicLibrary | null, after: TopicLibrary): PackChange[] =>
  packPartNames.flatMap((part): PackChange[] => {
    const have = new Map((before ? packParts(before, part) : []).map((entry) => [entry.id, entry]));
    const want = new Map(packParts(after, part).map((entry) => [entry.id, entry]));
    const changes = [...new Set([...have.keys(), ...want.keys()])].flatMap((id): PackChange[] => {
      const [was, will] = [have.get(id), want.get(id)];
      if (was?.text === will?.text) return [];
      // Translations and phrases of a language that a pack says nothing about stay.
      if (!will && (part === 'translation' || part === 'phrase')) return [];
      const kind = !was ? 'added' : !will ? 'removed' : 'changed';
      const title = will?.title ?? was?.title ?? id;
      return [{ part, id, title, kind, before: was?.text ?? '', after: will?.text ?? '' }];
    });
    return changes;
  });

/** Which advice do these changes touch, so that its sheets are looked at before they count? */
export const adviceTouchedBy = (changes: readonly PackChange[], libraries: readonly TopicLibrary[]): string[] => {
  const named = new Map(changes.map(({ part, id }) => [`${part} ${id}`, true]));
  const keys = libraries.flatMap(({ blocks, rules, contradictions }) => [
    ...blocks.filter(({ blockId }) => named.has(`block ${blockId}`)).map(({ adviceKey }) => adviceKey),
    ...rules.filter(({ id }) => named.has(`rule ${id}`)).flatMap(({ adviceKeys }) => adviceKeys),
    ...contradictions.filter(({ id }) => named.has(`contradiction ${id}`)).flatMap(({ adviceKeys }) => adviceKeys),
  ]);
  return [...new Set(keys)];
};
