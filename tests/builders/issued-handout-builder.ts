import { importTopicLibrary } from '@/lib/db/content/import-topic-library';
import { type LoadedLibrary, loadTopicLibrary } from '@/lib/db/content/load-topic-library';
import { insertHandout, type NewHandout } from '@/lib/db/handout/insert-handout';
import type { IssuedHandout } from '@/lib/domain/handout/compose-request';
import type { Actor } from '@/lib/domain/permission/actor';
import { buildNewHandout } from '@/tests/builders/new-handout-builder';
import { buildLibrary } from '@/tests/builders/stored-library-builder';

/** The small topic in the database, as issuing sees it. */
export const storeSmallTopic = async (): Promise<LoadedLibrary> => {
  await importTopicLibrary(buildLibrary());
  return loadTopicLibrary(buildLibrary().topic.id);
};

/** A handout of the small topic in the database, without drawing a sheet. */
export const buildIssuedHandout = async (
  actor: Actor,
  topic: LoadedLibrary,
  wanted: Partial<NewHandout> = {},
): Promise<IssuedHandout> => {
  const inserted = await insertHandout(buildNewHandout(actor, topic, wanted));
  if (inserted.kind !== 'issued') throw new Error(`The handout was not issued: ${inserted.kind}.`);
  return inserted.handout;
};
