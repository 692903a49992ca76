import 'server-only';
import { asEditor } from '@/lib/db/as-editor';
import { recordAuditEvent } from '@/lib/db/audit/record-audit-event';
import { getClinic } from '@/lib/db/clinic/get-clinic';
import { holdPhrase } from '@/lib/db/translation/hold-phrase';
import { markPhraseApproved } from '@/lib/db/translation/mark-phrase-approved';
import type { FoundPhrase } from '@/lib/db/translation/to-found-phrase';
import { mayReview } from '@/lib/domain/content/version-state';
import type { Actor } from '@/lib/domain/permission/actor';
import { may } from '@/lib/domain/permission/permissions';
import type { Problem } from '@/lib/domain/problem';
import { failure, type Result, success } from '@/lib/domain/result';
import { findLineProblems } from '@/lib/domain/translation/find-line-problems';
import { isTargetLanguage } from '@/lib/domain/translation/language-words';
import { refuse, refuseUnknown } from '@/lib/usecases/access/refuse';
import { isWaiting } from '@/lib/usecases/translation/to-phrase-entries';
import { alreadyApproved, phraseChanged } from '@/lib/usecases/translation/translation-problems';
import { authorCantReview, notPublishable } from '@/lib/usecases/version/version-problems';

type Input = { actor: Actor; phraseId: string; edit: number; now: Date };

const findLosses = ({ source, text, language }: FoundPhrase) =>
  isTargetLanguage(language)
    ? findLineProblems(source, text, language).map((words) => ({ field: 'text', reason: `${words}.` }))
    : [];

/** Puts a phrase that somebody else wrote, or a machine made, in force: on every sheet in its language from then on. */
export const approvePhrase = async ({ actor, phraseId, edit, now }: Input): Promise<Result<null, Problem>> => {
  if (!may(actor.role, 'content.review')) return refuse(actor, 'content.review');
  return asEditor(actor, async (tx) => {
    const phrase = await holdPhrase(tx, phraseId);
    if (!phrase) return refuseUnknown(tx, actor, 'content.review');
    if (!mayReview(actor.userId, phrase.authorIds)) return failure(authorCantReview);
    if (phrase.edit !== edit) return failure(phraseChanged(phrase.authorNames.at(-1)));
    if (!isWaiting(phrase, (await getClinic(tx)).demo)) return failure(alreadyApproved);
    const losses = findLosses(phrase);
    if (losses.length > 0) return failure(notPublishable(losses));
    await markPhraseApproved(tx, actor, phrase, now);
    const detail = { kind: 'phrase' as const, name: phrase.source, id: phrase.id };
    await recordAuditEvent(tx, { type: 'content.published', actor, detail });
    return success(null);
  });
};
