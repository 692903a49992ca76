import 'server-only';
import { inClinic } from '@/lib/db/in-clinic';
import { readRecallTargets } from '@/lib/db/recall/read-recall-targets';
import type { Actor } from '@/lib/domain/permission/actor';
import { may } from '@/lib/domain/permission/permissions';
import type { Problem } from '@/lib/domain/problem';
import type { RecallTargets } from '@/lib/domain/recall/recall-views';
import { type Result, success } from '@/lib/domain/result';
import { refuse } from '@/lib/usecases/access/refuse';

type Input = { actor: Actor; query: string };

const mostWords = 8;

/** What can be recalled: texts, advice and rules that hold every word; without one, what changed last. */
export const findRecallTargets = async ({ actor, query }: Input): Promise<Result<RecallTargets, Problem>> => {
  if (!may(actor.role, 'recall.manage')) return refuse(actor, 'recall.manage');
  // PostgreSQL takes no null character, and so no text holds one.
  if (query.includes('\0')) return success({ versions: [], adviceKeys: [], rules: [] });
  const words = query.split(/\s+/).filter(Boolean).slice(0, mostWords);
  return success(await inClinic(actor.clinicId, (tx) => readRecallTargets(tx, { words })));
};
