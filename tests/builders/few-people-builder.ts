import type { TopicLibrary } from '@/lib/domain/content/topic-library';

/** Changes of a pack: for so few kinds of people that all their sheets are looked at in a moment. */
export const forFewPeople = ({ vocabulary, presets }: TopicLibrary): Partial<TopicLibrary> => {
  const conditions = vocabulary.conditions.slice(0, 2).map((term) => ({ ...term, implies: [] }));
  return {
    ...{ translations: [], phrases: [], rules: [], redFlags: [], presets: presets.slice(0, 1) },
    vocabulary: { ...vocabulary, conditions, medicines: [], allergies: [], lifestyle: [] },
  };
};
