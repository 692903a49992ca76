import 'server-only';
import { findLastDoneMatrixRun, findLatestMatrixRun } from '@/lib/db/check/find-matrix-runs';
import { isTopic } from '@/lib/db/content/is-topic';
import { loadTopicLibrary } from '@/lib/db/content/load-topic-library';
import type { MatrixRun } from '@/lib/domain/check/matrix-run';
import type { Actor } from '@/lib/domain/permission/actor';
import { may } from '@/lib/domain/permission/permissions';
import type { Problem } from '@/lib/domain/problem';
import { type Result, success } from '@/lib/domain/result';
import { refuse, refuseMissing } from '@/lib/usecases/access/refuse';

type Input = { actor: Actor; topicId: string; now: Date };

/** `latest` may be running, lost, stopped or failed; `lastDone` looked at everything, and may be the same one. */
export type MatrixRuns = {
  latest: MatrixRun | null;
  lastDone: MatrixRun | null;
  /** Of the content now. */
  revision: string;
  language: string;
  /** What each advice key is called. */
  titles: Record<string, string>;
};

/** How far is the matrix of this topic, and what did it find last? */
export const getMatrixRun = async ({ actor, topicId, now }: Input): Promise<Result<MatrixRuns, Problem>> => {
  if (!may(actor.role, 'content.read')) return refuse(actor, 'content.read');
  if (!(await isTopic(topicId))) return refuseMissing(actor, 'content.read');
  const [latest, lastDone, { library, revision }] = await Promise.all([
    findLatestMatrixRun({ topicId, now }),
    findLastDoneMatrixRun({ topicId, now }),
    loadTopicLibrary(topicId),
  ]);
  const titles = Object.fromEntries(library.adviceKeys.map(({ key, title }) => [key, title]));
  return success({ latest, lastDone, revision, language: library.topic.language, titles });
};
