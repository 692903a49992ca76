import 'server-only';
import { isTopic } from '@/lib/db/content/is-topic';
import { loadTopicLibrary } from '@/lib/db/content/load-topic-library';
import type { FigureList } from '@/lib/domain/content/figure-list';
import type { Actor } from '@/lib/domain/permission/actor';
import { may } from '@/lib/domain/permission/permissions';
import type { Problem } from '@/lib/domain/problem';
import { type Result, success } from '@/lib/domain/result';
import { refuse, refuseMissing } from '@/lib/usecases/access/refuse';

/** A topic's figures, each with the texts in force that show it. */
export const listFigures = async (input: { actor: Actor; topicId: string }): Promise<Result<FigureList, Problem>> => {
  if (!may(input.actor.role, 'content.read')) return refuse(input.actor, 'content.read');
  if (!(await isTopic(input.topicId))) return refuseMissing(input.actor, 'content.read');
  const { library } = await loadTopicLibrary(input.topicId);
  const usedBy = (id: string) =>
    library.blocks
      .filter(({ body }) => body.some((node) => node.kind === 'figure' && node.figureId === id))
      .map(({ blockId, title }) => ({ name: blockId, title }));
  return success({
    figures: library.figures.map((figure) => ({ figure, usedBy: usedBy(figure.id) })),
    adviceKeys: library.adviceKeys.map(({ key, title }) => ({ key, title })),
    mayWrite: may(input.actor.role, 'content.write'),
  });
};
