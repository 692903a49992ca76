import 'server-only';
import { isTopic } from '@/lib/db/content/is-topic';
import { loadTopicLibrary } from '@/lib/db/content/load-topic-library';
import { findOpenTextsWithFigures } from '@/lib/db/figure/find-open-texts-with-figures';
import { inClinic } from '@/lib/db/in-clinic';
import type { FigureList, FigureUse } from '@/lib/domain/content/figure-list';
import type { TopicLibrary } from '@/lib/domain/content/topic-library';
import type { Actor } from '@/lib/domain/permission/actor';
import { may } from '@/lib/domain/permission/permissions';
import type { Problem } from '@/lib/domain/problem';
import { type Result, success } from '@/lib/domain/result';
import { refuse, refuseMissing } from '@/lib/usecases/access/refuse';

type Input = { actor: Actor; topicId: string };

type OpenText = { name: string; title: string; markdown: string };

const findUses = (id: string, { blocks }: TopicLibrary, open: readonly OpenText[]): FigureUse[] => {
  const inForce = blocks.filter(({ body }) => body.some((node) => node.kind === 'figure' && node.figureId === id));
  const shown = new Set(inForce.map(({ blockId }) => blockId));
  const written = open.filter(({ name, markdown }) => !shown.has(name) && markdown.includes(`::figure[${id}]`));
  return [
    ...inForce.map(({ blockId, title }) => ({ name: blockId, title, inForce: true })),
    ...written.map(({ name, title }) => ({ name, title, inForce: false })),
  ];
};

/** A topic's figures, each with the texts that show it. */
export const listFigures = async ({ actor, topicId }: Input): Promise<Result<FigureList, Problem>> => {
  if (!may(actor.role, 'content.read')) return refuse(actor, 'content.read');
  if (!(await isTopic(topicId))) return refuseMissing(actor, 'content.read');
  const { library } = await loadTopicLibrary(topicId);
  const open = await inClinic(actor.clinicId, (tx) => findOpenTextsWithFigures(tx, topicId));
  return success({
    figures: library.figures.map((figure) => ({ figure, usedBy: findUses(figure.id, library, open) })),
    adviceKeys: library.adviceKeys.map(({ key, title }) => ({ key, title })),
    mayWrite: may(actor.role, 'content.write'),
  });
};
