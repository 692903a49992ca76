import { loadTopicLibrary } from '@/lib/db/content/load-topic-library';
import type { BlockDraft } from '@/lib/domain/content/block-draft';
import type { RuleDraft } from '@/lib/domain/rule/rule-draft';
import { getDraft } from '@/lib/usecases/block/get-draft';
import { saveDraft } from '@/lib/usecases/block/save-draft';
import { startDraft } from '@/lib/usecases/block/start-draft';
import { proposeImport } from '@/lib/usecases/pack/propose-import';
import { commentOnVersion } from '@/lib/usecases/review/comment-on-version';
import { getTranslation } from '@/lib/usecases/translation/get-translation';
import { listPhrases } from '@/lib/usecases/translation/list-phrases';
import { savePhrase } from '@/lib/usecases/translation/save-phrase';
import { startTranslation } from '@/lib/usecases/translation/start-translation';
import { submitVersion } from '@/lib/usecases/version/submit-version';
import { granted } from '@/tests/builders/recall-builder';
import { buildRuleDraft, submitRule } from '@/tests/builders/rule-builder';
import { buildLibrary } from '@/tests/builders/stored-library-builder';
import type { Params } from '@/tests/trust/access/route-case';
import { canary, newWord, type Side } from '@/tests/trust/access/world';

export const topicId = 'leg-cramps';
export const ofSpanish = { topicId, language: 'es' } as const;
const now = () => new Date();
const today = '2026-11-22';

/** A draft of a new text that an editor of this clinic wrote, ready for its review. */
export const aTextDraft = async ({ writer: { actor } }: Side): Promise<{ id: string; draft: BlockDraft }> => {
  const block = { kind: 'new', adviceKey: 'relief.massage', section: 'relief-now', title: '' } as const;
  const { id } = granted(await startDraft({ actor, given: { topicId, block }, today, now: now() }));
  const { draft: begun } = granted(await getDraft({ actor, versionId: id }));
  const draft: BlockDraft = {
    ...begun,
    title: `${canary} ${newWord()}`,
    placement: 'on-request',
    sources: ['OWN'],
    owner: 'Content lead',
    markdown: `Rub it, ${newWord()}.`,
  };
  granted(await saveDraft({ actor, versionId: id, edit: 1, draft, now: now() }));
  return { id, draft };
};

/** The same in review. */
export const aTextInReview = async (side: Side): Promise<Params> => {
  const { id } = await aTextDraft(side);
  granted(await submitVersion({ actor: side.writer.actor, versionId: id, edit: 2, now: now() }));
  return { id };
};

export const aComment = async (side: Side): Promise<Params> => {
  const { id = '' } = await aTextInReview(side);
  const given = { quote: '', words: 'Say it more simply.' };
  return { id: granted(await commentOnVersion({ actor: side.editor.actor, versionId: id, given, now: now() })).id };
};

/** Of one condition: a rule for everyone is looked at on every sheet before it is published. */
const someFact = async (): Promise<RuleDraft['facts']> => {
  const { conditions } = (await loadTopicLibrary(topicId)).library.vocabulary;
  return conditions.slice(0, 1).map(({ token }) => `condition:${token}` as const);
};

/** A rule's draft that is complete. */
export const aRuleDraft = async ({ writer: { actor } }: Side): Promise<Params> => ({
  id: await buildRuleDraft(actor, null, {
    adviceKeys: ['relief.massage'],
    facts: await someFact(),
    severity: 'warn',
    reason: `${canary} ${newWord()}`,
    caution: 'Rub it gently.',
    sources: ['OWN'],
  }),
});

export const aRuleInReview = async (side: Side): Promise<Params> => {
  const { id = '' } = await aRuleDraft(side);
  return { id: await submitRule(side.writer.actor, id) };
};

const translated = 'relief.massage';

/** A translation that is being written. */
export const aTranslation = async ({ writer: { actor } }: Side): Promise<Params> =>
  granted(await startTranslation({ actor, ...ofSpanish, blockName: translated, now: now() }));

export const translationBody = async ({ writer: { actor } }: Side) => {
  const { source, text } = granted(await getTranslation({ actor, ...ofSpanish, blockName: translated }));
  return {
    edit: text?.edit ?? 1,
    sourceVersionId: source.versionId,
    title: text?.title ?? 'Texto',
    markdown: text?.markdown ?? '',
  };
};

/** Whoever asks writes the one, and so may review the other only. */
type PhraseUse = 'written' | 'reviewed';

const phraseOf = async ({ writer: { actor } }: Side, use: PhraseUse) => {
  const { phrases } = granted(await listPhrases({ actor, ...ofSpanish }));
  // Each has its losses checked before it is approved: of plain words there are none.
  const plain = phrases.filter(({ source }) => /^[a-z ]+$/i.test(source));
  const phrase = plain[use === 'written' ? 0 : 1];
  if (!phrase) throw new Error('No sheet prints a phrase of plain words.');
  return phrase;
};

const toBody = ({ source, text, edit }: Awaited<ReturnType<typeof phraseOf>>) => ({
  ...{ ...ofSpanish, source, edit },
  text: text || 'Texto',
});

export const phraseBody = async (side: Side) => toBody(await phraseOf(side, 'written'));

/** A phrase that an editor of this clinic wrote last. */
export const aPhrase = async (side: Side): Promise<Params> => {
  const text = `Texto ${newWord()}`;
  const body = { ...toBody(await phraseOf(side, 'reviewed')), text };
  return { id: granted(await savePhrase({ actor: side.writer.actor, ...body, now: now() })).id };
};

export const editOfPhrase = async (side: Side): Promise<number> => (await phraseOf(side, 'reviewed')).edit ?? 1;

/** A pack that was brought, of a topic that is not there yet. */
export const anImport = async ({ writer: { actor } }: Side): Promise<Params> => {
  const { topic, ...rest } = buildLibrary();
  const library = { ...rest, topic: { ...topic, id: `z-${newWord()}`, title: `${canary} pack` } };
  return granted(await proposeImport({ actor, pack: { library, claims: [] } }));
};
