import 'server-only';
import { asEditor } from '@/lib/db/as-editor';
import { recordAuditEvent } from '@/lib/db/audit/record-audit-event';
import { isTopic } from '@/lib/db/content/is-topic';
import { loadTopicLibrary } from '@/lib/db/content/load-topic-library';
import { findFigureIds } from '@/lib/db/figure/find-figure-ids';
import { findPictures } from '@/lib/db/figure/find-pictures';
import { insertFigure } from '@/lib/db/figure/insert-figure';
import { holdTopic } from '@/lib/db/translation/hold-topic';
import { figureIdFor, type NewFigure } from '@/lib/domain/content/new-figure';
import type { Actor } from '@/lib/domain/permission/actor';
import { may } from '@/lib/domain/permission/permissions';
import type { Problem } from '@/lib/domain/problem';
import { failure, type Result, success } from '@/lib/domain/result';
import { refuse, refuseMissing } from '@/lib/usecases/access/refuse';
import { findUnprintableFields } from '@/lib/usecases/figure/find-unprintable-fields';

type Input = { actor: Actor; topicId: string; figure: NewFigure };

const invalid = (fields: NonNullable<Problem['fields']>): Problem => ({
  code: 'invalid-input',
  detail: 'This figure is not right yet. See the fields.',
  fields,
});

/** Makes an uploaded picture a figure of a topic, with the words that go with it. */
export const addFigure = async ({ actor, topicId, figure }: Input): Promise<Result<{ id: string }, Problem>> => {
  if (!may(actor.role, 'content.write')) return refuse(actor, 'content.write');
  if (!(await isTopic(topicId))) return refuseMissing(actor, 'content.write');
  const { library } = await loadTopicLibrary(topicId);
  const [picture] = await findPictures([figure.sha256]);
  const keys = new Set(library.adviceKeys.map(({ key }) => key));
  const problems = [
    ...(picture ? [] : [{ field: 'sha256', reason: 'This picture is not here. Upload it again.' }]),
    ...figure.adviceKeys
      .filter((key) => !keys.has(key))
      .map((key) => ({ field: 'adviceKeys', reason: `There is no advice "${key}".` })),
    ...(await findUnprintableFields({ alt: figure.alt, caption: figure.caption })),
  ];
  if (!picture || problems.length > 0) return failure(invalid(problems));
  return asEditor(actor, async (tx) => {
    // Of two that are added at once under one caption, the second sees the first.
    await holdTopic(tx, topicId);
    const id = figureIdFor(figure.caption, await findFigureIds(tx, topicId));
    await insertFigure(tx, topicId, { ...figure, id, width: picture.width, height: picture.height });
    await recordAuditEvent(tx, { type: 'figure.added', actor, detail: { topicId, figureId: id } });
    return success({ id });
  });
};
