import 'server-only';
import { loadTopicLibrary } from '@/lib/db/content/load-topic-library';
import type { TopicLibrary } from '@/lib/domain/content/topic-library';
import { type CompiledLibrary, compileLibrary } from '@/lib/domain/tailoring/compile-library';

/** The topic that handouts are made of until a second one is there. */
export const topicId = 'leg-cramps';

const compiled = new WeakMap<TopicLibrary, CompiledLibrary>();

/** What is published now, ready for tailoring. Compiled once for each revision. */
export const getCompiledLibrary = async (): Promise<{ library: CompiledLibrary; revision: string }> => {
  const { library, revision } = await loadTopicLibrary(topicId);
  const known = compiled.get(library);
  if (known) return { library: known, revision };
  const fresh = compileLibrary(library);
  compiled.set(library, fresh);
  return { library: fresh, revision };
};
