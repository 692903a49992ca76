import 'server-only';
import { inClinic } from '@/lib/db/in-clinic';
import { findUsuals } from '@/lib/db/usual/find-usuals';
import type { Actor } from '@/lib/domain/permission/actor';
import { may } from '@/lib/domain/permission/permissions';
import type { Problem } from '@/lib/domain/problem';
import { failure, type Result, success } from '@/lib/domain/result';
import type { Usual } from '@/lib/domain/usual/usual';
import { refuse } from '@/lib/usecases/access/refuse';
import { findCompiledLibrary } from '@/lib/usecases/handout/get-compiled-library';
import { topicNotFound } from '@/lib/usecases/handout/handout-problems';

type Input = { actor: Actor; topics?: readonly string[] | undefined };

/** The sets that this person can start a sheet over these topics from: the clinic's and their own, by name. */
export const listUsuals = async ({ actor, topics }: Input): Promise<Result<Usual[], Problem>> => {
  if (!may(actor.role, 'handout.compose')) return refuse(actor, 'handout.compose');
  const { clinicId, userId } = actor;
  const compiled = await findCompiledLibrary(topics);
  if (!compiled) return failure(topicNotFound);
  const topicIds = compiled.topics.map(({ id }) => id);
  return success(await inClinic(clinicId, (tx) => findUsuals(tx, { userId, topicIds })));
};
