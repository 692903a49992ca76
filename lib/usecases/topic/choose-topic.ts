import 'server-only';
import { findTopics } from '@/lib/db/content/find-topics';
import { inClinic } from '@/lib/db/in-clinic';
import type { Actor } from '@/lib/domain/permission/actor';
import { may } from '@/lib/domain/permission/permissions';
import type { Problem } from '@/lib/domain/problem';
import { type Result, success } from '@/lib/domain/result';
import { refuse, refuseMissing } from '@/lib/usecases/access/refuse';

export type ChosenTopic = { topic: { id: string; title: string }; topics: { id: string; title: string }[] };

type Input = { actor: Actor /** The first topic when it is undefined. */; wanted: string | undefined };

/** The topic that an editor's page is about, and those that there are. */
export const chooseTopic = async ({ actor, wanted }: Input): Promise<Result<ChosenTopic, Problem>> => {
  if (!may(actor.role, 'content.read')) return refuse(actor, 'content.read');
  const topics = await inClinic(actor.clinicId, findTopics);
  const topic = wanted === undefined ? topics[0] : topics.find(({ id }) => id === wanted);
  return topic ? success({ topic, topics }) : refuseMissing(actor, 'content.read');
};
