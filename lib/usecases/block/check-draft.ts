import 'server-only';
import type { z } from 'zod';
import { countSyllables } from '@/lib/content/count-syllables';
import { findClaimIds } from '@/lib/db/block/find-claim-ids';
import { loadTopicLibrary } from '@/lib/db/content/load-topic-library';
import { inClinic } from '@/lib/db/in-clinic';
import { type checkDraftSchema, findDraftGaps } from '@/lib/domain/content/block-draft';
import type { BlockVersion } from '@/lib/domain/content/block-version';
import { checkBlockText } from '@/lib/domain/content/check-block-text';
import { type DraftCheck, draftVersionId } from '@/lib/domain/content/draft-check';
import { tidyDraft } from '@/lib/domain/content/tidy-draft';
import type { Preset, TopicLibrary } from '@/lib/domain/content/topic-library';
import type { Actor } from '@/lib/domain/permission/actor';
import { may } from '@/lib/domain/permission/permissions';
import type { Problem } from '@/lib/domain/problem';
import { failure, type Result, success } from '@/lib/domain/result';
import { refuse } from '@/lib/usecases/access/refuse';
import { composeDraftSheet } from '@/lib/usecases/block/compose-draft-sheet';
import { unknownPreset } from '@/lib/usecases/block/draft-problems';
import { findUnprintableWords } from '@/lib/usecases/block/find-unprintable-words';
import { readDraft } from '@/lib/usecases/block/read-draft';
import { printable } from '@/lib/usecases/handout/printable';
import { chooseTopic } from '@/lib/usecases/topic/choose-topic';

/** `today` is an ISO day. */
type Input = { actor: Actor; given: z.output<typeof checkDraftSchema>; today: string; now: Date };

type Fields = NonNullable<Problem['fields']>;

type Shown = { library: TopicLibrary; block: BlockVersion; preset: Preset; problems: Fields };

/** Null while the text lacks what a sheet needs of it, or something in it could not be printed. */
const findSheet = async (
  { actor, today, now }: Input,
  shown: Shown,
): Promise<Result<Pick<DraftCheck, 'sheet' | 'problems'>, Problem>> => {
  const { library, block, preset, problems } = shown;
  if (problems.length > 0 || block.body.length === 0 || block.title === '' || block.section === '')
    return success({ sheet: null, problems: [] });
  const sheet = await composeDraftSheet({ actor, library, block, profile: preset.profile, today, now });
  if (sheet.ok) return success({ sheet: sheet.value, problems: [] });
  // A printer that is busy says nothing about the text: it is asked again.
  if (sheet.problem.code !== 'not-printable') return sheet;
  return success({ sheet: null, problems: [{ field: 'markdown', reason: sheet.problem.detail }] });
};

/** What would a text be that nobody has saved: is it well-formed, easy to read, printable, and what is it on a sheet? */
export const checkDraft = async (input: Input): Promise<Result<DraftCheck, Problem>> => {
  const { actor, given } = input;
  if (!may(actor.role, 'content.write')) return refuse(actor, 'content.write');
  const topic = await chooseTopic({ actor, wanted: given.topicId });
  if (!topic.ok) return topic;
  const { library } = await loadTopicLibrary(given.topicId);
  const preset = library.presets.find(({ id }) => id === given.presetId);
  if (!preset) return failure(unknownPreset);

  const { blockName } = given;
  const claimIds = await inClinic(actor.clinicId, (tx) => findClaimIds(tx, given.topicId));
  const { problems, body } = readDraft({ library, claimIds, blockName }, given.draft);
  const draft = tidyDraft(given.draft);
  const { title, section } = draft;
  const block = { ...draft, blockId: blockName, versionId: draftVersionId, language: library.topic.language, body };
  const { findings, measures } = checkBlockText({
    ...{ title, section, body, countSyllables },
    vocabulary: library.vocabulary,
  });
  const [unprintable, onSheet] = await Promise.all([
    printable(() => findUnprintableWords(title, body)),
    findSheet(input, { library, block, preset, problems }),
  ]);
  if (!unprintable.ok) return unprintable;
  if (!onSheet.ok) return onSheet;
  return success({
    problems: [...problems, ...findDraftGaps(draft), ...onSheet.value.problems],
    findings,
    measures: body.length === 0 ? null : measures,
    unprintable: unprintable.value,
    sheet: onSheet.value.sheet,
  });
};
