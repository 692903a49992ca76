import type { FactWords } from '@/lib/domain/content/text-view';
import type { TopicLibrary } from '@/lib/domain/content/topic-library';
import { findFactLabels } from '@/lib/domain/profile/fact-labels';

/** How this topic says the fields of its texts. */
export const toFactWords = ({ topic, adviceKeys, vocabulary, sources }: TopicLibrary): FactWords => ({
  sections: Object.fromEntries(topic.sections.map(({ id, title }) => [id, title])),
  advice: Object.fromEntries(adviceKeys.map(({ key, title }) => [key, title])),
  facts: Object.fromEntries(findFactLabels(vocabulary)),
  sources: Object.fromEntries(
    sources.map(({ id, name, year }) => [id, /^\d{4}/.test(year) ? `${name} (${year})` : name]),
  ),
});
