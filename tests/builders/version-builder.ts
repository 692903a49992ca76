import { asEditor } from '@/lib/db/as-editor';
import { uuidv7 } from '@/lib/db/uuidv7';
import type { BlockDraft } from '@/lib/domain/content/block-draft';
import type { Actor } from '@/lib/domain/permission/actor';
import { submitVersion } from '@/lib/usecases/version/submit-version';
import { granted, textOf } from '@/tests/builders/recall-builder';

export const reviewMoment = new Date('2026-11-22T12:00:00.000Z');

type Changes = Partial<BlockDraft>;

/** A draft that changes the text in force which says this, as an editor saved it; answers its id. */
export const buildDraft = async (actor: Actor, adviceKey: string, changes: Changes = {}): Promise<string> => {
  const { versionId, blockId: _, ...text } = await textOf(adviceKey);
  const id = uuidv7();
  await asEditor(actor, async (tx) => {
    const { blockId, number } = await tx.blockVersion.findUniqueOrThrow({ where: { id: versionId } });
    const { reviewBy, ...draft } = { ...text, ...changes };
    await tx.blockVersion.create({
      data: {
        ...draft,
        ...{ id, blockId, number: number + 1, state: 'draft', authorNames: [actor.userName] },
        reviewBy: new Date(`${reviewBy}T00:00:00Z`),
      },
    });
  });
  return id;
};

/** The same, given to review. */
export const buildReview = async (
  actor: Actor,
  adviceKey: string,
  changes: Changes = {},
  now = reviewMoment,
): Promise<string> => {
  const versionId = await buildDraft(actor, adviceKey, changes);
  granted(await submitVersion({ actor, versionId, edit: 1, now }));
  return versionId;
};

/** A draft of a Spanish translation of the text in force which says this; answers its id. */
export const buildTranslationDraft = async (actor: Actor, adviceKey: string, markdown: string): Promise<string> => {
  const { versionId } = await textOf(adviceKey);
  const id = uuidv7();
  await asEditor(actor, async (tx) => {
    const {
      id: sourceVersionId,
      body,
      ...source
    } = await tx.blockVersion.findUniqueOrThrow({
      where: { id: versionId },
    });
    const last = await tx.blockVersion.findFirst({
      where: { blockId: source.blockId, language: 'es' },
      orderBy: { number: 'desc' },
    });
    await tx.blockVersion.create({
      data: {
        ...source,
        ...{ id, language: 'es', number: (last?.number ?? 0) + 1, state: 'draft', origin: 'editor', publishedAt: null },
        ...{ sourceVersionId, markdown, title: 'Texto', authorNames: [actor.userName], body: body ?? [] },
      },
    });
  });
  return id;
};
