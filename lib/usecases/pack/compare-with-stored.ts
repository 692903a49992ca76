import 'server-only';
import { loadPackContent } from '@/lib/db/pack/load-pack-content';
import { compareLibraries, type PackChange } from '@/lib/domain/content/compare-libraries';
import type { TopicLibrary } from '@/lib/domain/content/topic-library';

export type Comparison = { stored: TopicLibrary | null; changes: PackChange[] };

/** What would this pack change of what is in the database now? A topic that is not there yet is all new. */
export const compareWithStored = async (library: TopicLibrary): Promise<Comparison> => {
  const stored = await loadPackContent(library.topic.id);
  return { stored: stored?.library ?? null, changes: compareLibraries(stored?.library ?? null, library) };
};
