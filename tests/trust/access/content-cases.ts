import { asEditor } from '@/lib/db/as-editor';
import { loadTopicLibrary } from '@/lib/db/content/load-topic-library';
import { insertFigure } from '@/lib/db/figure/insert-figure';
import { holdTopic } from '@/lib/db/translation/hold-topic';
import { uuidv7 } from '@/lib/db/uuidv7';
import type { Picture } from '@/lib/domain/content/picture';
import { addPicture } from '@/lib/usecases/figure/add-picture';
import { pictureFile } from '@/tests/builders/picture-builder';
import { goodAnswers } from '@/tests/builders/rating-builder';
import { granted } from '@/tests/builders/recall-builder';
import { asOwner } from '@/tests/setup/provide-database';
import { aTextInForce } from '@/tests/trust/access/record-things';
import type { Given, RouteCase } from '@/tests/trust/access/route-case';
import {
  aComment,
  anImport,
  aPhrase,
  aTextDraft,
  aTextInReview,
  aTranslation,
  editOfPhrase,
  ofSpanish,
  phraseBody,
  topicId,
  translationBody,
} from '@/tests/trust/access/text-things';
import { newWord, type Side } from '@/tests/trust/access/world';

const revision = async (): Promise<string> => (await loadTopicLibrary(topicId)).revision;

const aPicture = async ({ writer: { actor } }: Side): Promise<Picture> =>
  granted(await addPicture({ actor, file: await pictureFile('png', 900, 600) }));

const figureWords = () => ({ alt: 'A hand.', caption: newWord(), adviceKeys: ['relief.massage'] });

/** Past the use case, which would start workers here to see whether its words can be printed. */
const aFigure = async (side: Side) => {
  const figureId = newWord();
  const figure = { ...(await aPicture(side)), ...figureWords(), id: figureId };
  await asEditor(side.writer.actor, async (tx) => {
    await holdTopic(tx, topicId);
    await insertFigure(tx, topicId, figure);
  });
  return { id: topicId, figureId };
};

/** A run that is over: what is stopped stays as it ended. */
const aMatrixRun = async ({ side }: Given) => {
  const run = uuidv7();
  const values = [run, topicId, side.writer.actor.userName];
  const sql = "INSERT INTO matrix_runs (id, topic_id, revision, state, started_by) VALUES ($1, $2, 1, 'done', $3)";
  await asOwner((client) => client.query(sql, values));
  return { id: topicId, run };
};

const of = 'installation' as const;
const ofTopic = { of, make: () => ({ id: topicId }) };
const ofDraft = { of, make: async ({ side }: Given) => ({ id: (await aTextDraft(side)).id }) };
const ofReview = { of, make: ({ side }: Given) => aTextInReview(side) };
const readEdit = () => ({ edit: 2 });

/** Everything of the content but its rules: texts, reviews, translations, pictures, checks, packs. */
export const contentCases: Record<string, RouteCase> = {
  'POST /api/v1/block-drafts': {
    of,
    body: () => ({
      topicId,
      block: { kind: 'new', adviceKey: 'relief.massage', section: 'relief-now', title: newWord() },
    }),
  },
  'POST /api/v1/block-drafts/check': {
    of,
    body: async ({ side }) => {
      const { library } = await loadTopicLibrary(topicId);
      const { draft } = await aTextDraft(side);
      return { topicId, blockName: 'relief.massage', draft, presetId: library.presets[0]?.id };
    },
  },
  'GET /api/v1/block-drafts/[id]': ofDraft,
  'PUT /api/v1/block-drafts/[id]': {
    ...ofDraft,
    body: async ({ side }) => ({ edit: 2, draft: (await aTextDraft(side)).draft }),
  },
  'DELETE /api/v1/block-drafts/[id]': ofDraft,
  'POST /api/v1/block-versions/[id]/withdraw': {
    of,
    make: aTextInForce,
    body: () => ({ reason: 'It is out of date.' }),
  },
  'POST /api/v1/texts/review-again': {
    of,
    body: async () => {
      const { blocks } = (await loadTopicLibrary(topicId)).library;
      return { topicId, name: blocks.at(-1)?.blockId, reviewBy: '2029-01-01' };
    },
  },
  'POST /api/v1/content-owners/change': {
    of,
    body: async () => {
      const { blocks } = (await loadTopicLibrary(topicId)).library;
      return { topicId, from: blocks[0]?.owner, to: newWord() };
    },
  },
  'POST /api/v1/versions/[id]/submit': { ...ofDraft, body: readEdit },
  'POST /api/v1/versions/[id]/approve': { ...ofReview, body: readEdit },
  'GET /api/v1/versions/[id]/check': ofReview,
  'POST /api/v1/versions/[id]/comments': { ...ofReview, body: () => ({ words: 'Say it more simply.' }) },
  'POST /api/v1/versions/[id]/return': { ...ofReview, body: () => ({ words: 'Say it more simply.' }) },
  'POST /api/v1/comments/[id]/settle': { of, make: ({ side }) => aComment(side) },
  'POST /api/v1/translations': { of, body: () => ({ ...ofSpanish, blockName: 'relief.massage' }) },
  'PUT /api/v1/translations/[id]': {
    of,
    make: ({ side }) => aTranslation(side),
    body: ({ side }) => translationBody(side),
  },
  'POST /api/v1/translations/check': {
    of,
    body: async ({ side }) => {
      const { edit: _, ...text } = await translationBody(side);
      return { language: 'es', ...text };
    },
  },
  'PUT /api/v1/phrases': { of, body: ({ side }) => phraseBody(side) },
  'POST /api/v1/phrases/[id]/approve': {
    of,
    make: ({ side }) => aPhrase(side),
    body: async ({ side }) => ({ edit: await editOfPhrase(side) }),
  },
  'POST /api/v1/pictures': { of, file: () => pictureFile('png', 900, 600) },
  'GET /api/v1/pictures/[sha256]': { of, make: async ({ side }) => ({ sha256: (await aPicture(side)).sha256 }) },
  'POST /api/v1/topics/[id]/figures': {
    ...ofTopic,
    body: async ({ side }) => ({ sha256: (await aPicture(side)).sha256, ...figureWords() }),
  },
  'DELETE /api/v1/topics/[id]/figures/[figureId]': { of, make: ({ side }) => aFigure(side) },
  'GET /api/v1/topics/[id]/matrix-runs': ofTopic,
  'POST /api/v1/topics/[id]/matrix-runs': { ...ofTopic, goesOn: true },
  'POST /api/v1/topics/[id]/matrix-runs/[run]/stop': {
    of,
    make: aMatrixRun,
  },
  'POST /api/v1/topics/[id]/ratings': {
    ...ofTopic,
    body: async () => ({
      instrument: 'pemat-p',
      revision: await revision(),
      answers: Object.fromEntries(
        Object.entries(goodAnswers('pemat-p')).map(([number, { answer, reason }]) => [number, { answer, reason }]),
      ),
    }),
  },
  'POST /api/v1/topics/[id]/approve': {
    ...ofTopic,
    body: async () => ({ revision: await revision(), version: '2026.2', nextReview: '2999-01-01' }),
    // Two people's ratings and a clean matrix run of the content as it is now come first.
    settlesWith: 422,
  },
  'POST /api/v1/pack-imports/[id]/discard': { of, make: ({ side }) => anImport(side) },
  'POST /api/v1/pack-imports/[id]/publish': { of, make: ({ side }) => anImport(side) },
};
