import 'server-only';
import { findComments } from '@/lib/db/block/find-comments';
import { getClinic } from '@/lib/db/clinic/get-clinic';
import { loadTopicLibrary } from '@/lib/db/content/load-topic-library';
import { inClinic } from '@/lib/db/in-clinic';
import { findSourceText } from '@/lib/db/translation/find-source-text';
import {
  type FoundTranslation,
  findTranslatedBlocks,
  type TranslatedBlock,
} from '@/lib/db/translation/find-translated-blocks';
import type { Actor } from '@/lib/domain/permission/actor';
import type { Problem } from '@/lib/domain/problem';
import { type Result, success } from '@/lib/domain/result';
import type { TargetLanguage } from '@/lib/domain/translation/language-words';
import type { TranslationText, TranslationView } from '@/lib/domain/translation/translation-views';
import { refuseUnknown } from '@/lib/usecases/access/refuse';
import { chooseTopic } from '@/lib/usecases/topic/choose-topic';
import { readinessOf, waitsFor } from '@/lib/usecases/translation/to-translation-entry';

type Input = { actor: Actor; topicId: string; language: TargetLanguage; blockName: string };

const toText = (actor: Actor, text: FoundTranslation): TranslationText => {
  const { versionId: id, title, markdown, state, edit, madeBy, authorNames, updatedAt } = text;
  const { clinicalReviewerName, languageReviewerName } = text;
  const reviewers = { clinicalReviewerName, languageReviewerName };
  return {
    id,
    title,
    markdown,
    state,
    edit,
    madeBy,
    authorNames,
    updatedAt,
    ...reviewers,
    mayReview: waitsFor(actor, text),
  };
};

const wordsOf = ({ title, markdown }: { title: string; markdown: string }) => ({ title, markdown });

/** What waits for this person's review, from the text after this one on and round to it again. */
const findWaiting = (actor: Actor, blocks: TranslatedBlock[], at: number): TranslatedBlock[] =>
  [...blocks.slice(at + 1), ...blocks.slice(0, at)].filter(({ open }) => waitsFor(actor, open));

/** In the order in which a sheet would print them. */
const inPrintedOrder = (blocks: TranslatedBlock[], sections: string[]): TranslatedBlock[] =>
  blocks.toSorted((one, other) => sections.indexOf(one.section) - sections.indexOf(other.section));

/** A text in force and its translation, with what was there when it was made, and what waits for review after it. */
export const getTranslation = async (input: Input): Promise<Result<TranslationView, Problem>> => {
  const { actor, topicId, language, blockName } = input;
  const chosen = await chooseTopic({ actor, wanted: topicId });
  if (!chosen.ok) return chosen;
  const { topic } = (await loadTopicLibrary(topicId)).library;
  return inClinic(actor.clinicId, async (tx) => {
    const sections = topic.sections.map(({ id }) => id);
    const blocks = inPrintedOrder(await findTranslatedBlocks(tx, topicId, language), sections);
    const at = blocks.findIndex(({ name }) => name === blockName);
    const block = blocks[at];
    if (!block) return refuseUnknown(tx, actor, 'content.read');
    const { source, open, published } = block;
    const text = open ?? published;
    const isStale = text !== null && text.sourceVersionId !== source.versionId;
    const madeFrom = isStale ? await findSourceText(tx, text.sourceVersionId) : null;
    const waiting = findWaiting(actor, blocks, at);
    return success({
      ...{ topicId, language, blockName },
      sectionTitle: topic.sections.find(({ id }) => id === block.section)?.title ?? block.section,
      source: { versionId: source.versionId, ...wordsOf(source) },
      madeFrom: madeFrom && wordsOf(madeFrom),
      readiness: readinessOf(block, (await getClinic(tx)).demo),
      text: text && toText(actor, text),
      comments: text ? await findComments(tx, { kind: 'block-version', id: text.versionId }) : [],
      inForce: open && published && wordsOf(published),
      next: waiting[0]?.name ?? null,
      waiting: waiting.length,
    });
  });
};
