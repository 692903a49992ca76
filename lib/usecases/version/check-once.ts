import type { FoundVersion } from '@/lib/db/block/find-version';
import type { LoadedLibrary } from '@/lib/db/content/load-topic-library';
import type { Problem } from '@/lib/domain/problem';
import { findPublishProblems } from '@/lib/usecases/version/find-publish-problems';

type Fields = NonNullable<Problem['fields']>;

const mostKept = 20;

/** By everything that the answer depends on. */
const kept = new Map<string, Promise<Fields>>();

const keyOf = ({ revision }: LoadedLibrary, { id, draft, sourceVersionId }: FoundVersion, today: string): string =>
  JSON.stringify([id, draft, sourceVersionId, revision, today]);

/**
 * What keeps this text from being published, worked out once for each text and state of its topic: whoever approves what
 * they have just seen checked does not wait for it again. `today` is an ISO day.
 */
export const checkOnce = (loaded: LoadedLibrary, version: FoundVersion, today: string): Promise<Fields> => {
  const key = keyOf(loaded, version, today);
  const known = kept.get(key);
  if (known !== undefined) return known;
  const answer = findPublishProblems(loaded.library, version, today);
  kept.set(key, answer);
  // A check that failed says nothing about the text: the next one tries again.
  answer.catch(() => kept.delete(key));
  for (const oldest of [...kept.keys()].slice(0, Math.max(0, kept.size - mostKept))) kept.delete(oldest);
  return answer;
};
