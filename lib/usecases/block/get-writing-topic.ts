import 'server-only';
import { findClaimIds } from '@/lib/db/block/find-claim-ids';
import { loadTopicLibrary } from '@/lib/db/content/load-topic-library';
import { inClinic } from '@/lib/db/in-clinic';
import type { WritingTopic } from '@/lib/domain/content/writing-topic';
import type { Actor } from '@/lib/domain/permission/actor';
import { may } from '@/lib/domain/permission/permissions';
import type { Problem } from '@/lib/domain/problem';
import { type Result, success } from '@/lib/domain/result';
import { refuse } from '@/lib/usecases/access/refuse';
import { toFactWords } from '@/lib/usecases/block/to-fact-words';
import { chooseTopic } from '@/lib/usecases/topic/choose-topic';

type Input = { actor: Actor /** The first topic when it is undefined. */; wanted: string | undefined };

/** What someone needs at hand who writes a text of this topic. */
export const getWritingTopic = async ({ actor, wanted }: Input): Promise<Result<WritingTopic, Problem>> => {
  if (!may(actor.role, 'content.write')) return refuse(actor, 'content.write');
  const chosen = await chooseTopic({ actor, wanted });
  if (!chosen.ok) return chosen;
  const { id } = chosen.value.topic;
  const { library } = await loadTopicLibrary(id);
  const claimIds = await inClinic(actor.clinicId, (tx) => findClaimIds(tx, id));
  const { topic, adviceKeys, vocabulary, presets, figures, sources, blocks } = library;
  return success({
    ...{ id, title: topic.title, sections: topic.sections, adviceKeys, vocabulary, presets, figures },
    sourceIds: sources.map((source) => source.id),
    claimIds: [...claimIds].sort(),
    owners: [...new Set(blocks.map(({ owner }) => owner))].sort(),
    words: toFactWords(library),
  });
};
