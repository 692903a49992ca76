import type { FoundTranslation, TranslatedBlock } from '@/lib/db/translation/find-translated-blocks';
import { type Readiness, readinessOfTranslation } from '@/lib/domain/content/translation';
import { mayReview } from '@/lib/domain/content/version-state';
import type { Actor } from '@/lib/domain/permission/actor';
import { may } from '@/lib/domain/permission/permissions';
import type { TranslationEntry } from '@/lib/domain/translation/translation-views';

/** Is it waiting for a review that this person may do? */
export const waitsFor = (actor: Actor, text: FoundTranslation | null): boolean =>
  text !== null &&
  (text.state === 'clinical-review' || text.state === 'language-review') &&
  may(actor.role, 'content.review') &&
  mayReview(actor.userId, text.authorIds);

/** What a sheet would find: the published one if it was made from the text in force, else the newest there is. */
export const readinessOf = ({ source, open, published }: TranslatedBlock, isDemoClinic: boolean): Readiness => {
  const isFresh = published?.sourceVersionId === source.versionId;
  const text = isFresh ? published : (open ?? published);
  if (!text) return 'missing';
  return readinessOfTranslation(text, source.versionId, isDemoClinic);
};

/** A line of the list: the open text where there is one, for that is what somebody has to do something about. */
export const toTranslationEntry = (actor: Actor, block: TranslatedBlock, isDemoClinic: boolean): TranslationEntry => {
  const text = block.open ?? block.published;
  return {
    blockName: block.name,
    section: block.section,
    sourceTitle: block.source.title,
    title: text?.title ?? null,
    readiness: readinessOf(block, isDemoClinic),
    state: text?.state ?? null,
    madeBy: text?.madeBy ?? null,
    mayReview: waitsFor(actor, text),
  };
};
