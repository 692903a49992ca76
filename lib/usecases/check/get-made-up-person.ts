import 'server-only';
import { isTopic } from '@/lib/db/content/is-topic';
import { loadTopicLibrary } from '@/lib/db/content/load-topic-library';
import { findMatrixProfile } from '@/lib/domain/check/find-matrix-profile';
import type { MatrixProfile } from '@/lib/domain/check/matrix-profile';
import type { Actor } from '@/lib/domain/permission/actor';
import { may } from '@/lib/domain/permission/permissions';
import type { Problem } from '@/lib/domain/problem';
import { type Result, success } from '@/lib/domain/result';
import { refuse, refuseMissing } from '@/lib/usecases/access/refuse';

type Input = { actor: Actor; topicId: string; profileId: string };

/** A made-up person of the topic's matrix, to open their sheet at the desk. */
export const getMadeUpPerson = async ({
  actor,
  topicId,
  profileId,
}: Input): Promise<Result<MatrixProfile, Problem>> => {
  if (!may(actor.role, 'content.read')) return refuse(actor, 'content.read');
  if (!(await isTopic(topicId))) return refuseMissing(actor, 'content.read');
  const { library } = await loadTopicLibrary(topicId);
  const person = findMatrixProfile(library, profileId);
  return person ? success(person) : refuseMissing(actor, 'content.read');
};
