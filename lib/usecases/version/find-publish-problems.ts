import 'server-only';
import { countSyllables } from '@/lib/content/count-syllables';
import { parseBlockBody } from '@/lib/content/parse-block-body';
import type { FoundVersion } from '@/lib/db/block/find-version';
import { paginateInPool } from '@/lib/documents/pdf/render-pool';
import { adviceOfFinding, explainMatrixFinding, type MatrixFinding } from '@/lib/domain/check/matrix-finding';
import type { BlockBody } from '@/lib/domain/content/block-body';
import type { BlockVersion } from '@/lib/domain/content/block-version';
import { checkBlockText } from '@/lib/domain/content/check-block-text';
import { findUnknownReferences } from '@/lib/domain/content/find-unknown-references';
import { replaceBlock } from '@/lib/domain/content/replace-block';
import { reviewStateOf } from '@/lib/domain/content/review-date';
import { describeFinding } from '@/lib/domain/content/text-finding';
import type { TopicLibrary } from '@/lib/domain/content/topic-library';
import { composeAlone } from '@/lib/domain/handout/compose-alone';
import type { Problem } from '@/lib/domain/problem';
import { describeTranslationProblem } from '@/lib/domain/translation/describe-translation-problem';
import { findTranslationProblems } from '@/lib/domain/translation/find-translation-problems';
import { isTargetLanguage } from '@/lib/domain/translation/language-words';
import { writtenDay } from '@/lib/domain/written-day';
import { findChangeFindings } from '@/lib/usecases/check/find-change-findings';
import { printable } from '@/lib/usecases/handout/printable';
import { findTextGaps } from '@/lib/usecases/version/find-text-gaps';
import { toBlockVersion } from '@/lib/usecases/version/to-block-version';

type Fields = NonNullable<Problem['fields']>;

/** What a sheet of any clinic says of itself has no part in whether a text can be printed. */
const anyClinic = { name: 'Clinic', phone: '020 7946 0000', emergencyNumber: '999' };

const findPastDate = ({ reviewBy }: Pick<BlockVersion, 'reviewBy'>, today: string): Fields => {
  const state = reviewStateOf(reviewBy, today);
  if (state !== 'overdue' && state !== 'lapsed') return [];
  const reason = `Its review was due on ${writtenDay(reviewBy)}. Choose a date to come.`;
  return [{ field: 'reviewBy', reason }];
};

const findHardWords = ({ vocabulary }: TopicLibrary, { title, section, body }: BlockVersion): Fields =>
  checkBlockText({ title, section, body, vocabulary, countSyllables })
    .findings.filter(({ severity }) => severity === 'must')
    .map((finding) => ({
      field: finding.place.in === 'title' ? 'title' : 'markdown',
      reason: describeFinding(finding),
    }));

const findUnprintable = async (library: TopicLibrary, block: BlockVersion): Promise<Fields> => {
  const laid = await printable(() => paginateInPool(composeAlone(library, block, anyClinic)));
  return laid.ok ? [] : [{ field: 'markdown', reason: laid.problem.detail }];
};

const toField = (finding: MatrixFinding) => ({
  field: ['sheets', finding.kind, ...adviceOfFinding(finding)].join('.'),
  reason:
    'sheet' in finding
      ? `${explainMatrixFinding(finding)} (${finding.sheet.profileLabel}).`
      : `${explainMatrixFinding(finding)}.`,
});

const findOnSheets = async (before: TopicLibrary, block: BlockVersion, today: string): Promise<Fields> => {
  const old = before.blocks.find(({ blockId }) => blockId === block.blockId);
  const adviceKeys = [...new Set([block.adviceKey, ...(old ? [old.adviceKey] : [])])];
  const findings = await findChangeFindings({ before, after: replaceBlock(before, block), adviceKeys, today });
  return findings.map(toField);
};

const findSourceProblems = async (
  library: TopicLibrary,
  version: FoundVersion,
  body: BlockBody,
  today: string,
): Promise<Fields> => {
  const unknown = findUnknownReferences(library, version.draft, body);
  const block = toBlockVersion(version, body);
  const beside = [...findPastDate(block, today), ...findHardWords(library, block)];
  // Sheets can't be laid out with what is not there, and to look at all of them takes seconds.
  if (unknown.length + beside.length > 0) return [...unknown, ...beside];
  const unprintable = await findUnprintable(library, block);
  return unprintable.length > 0 ? unprintable : findOnSheets(library, block, today);
};

/** What can be seen to be lost of the source: a number, a "do not", a step. */
const findLosses = (source: BlockVersion, { draft, language }: FoundVersion, body: BlockBody): Fields =>
  isTargetLanguage(language)
    ? findTranslationProblems(source, { title: draft.title, body }, language).map((problem) => ({
        field: problem.part === 'title' ? 'title' : 'markdown',
        reason: `${describeTranslationProblem(problem)}.`,
      }))
    : [];

const findInTranslation = async (library: TopicLibrary, version: FoundVersion, body: BlockBody): Promise<Fields> => {
  const inForce = library.blocks.find(({ blockId }) => blockId === version.blockName);
  if (inForce?.versionId !== version.sourceVersionId) {
    const reason = 'The text that it was made from is not in force any more. Bring the translation up to date.';
    return [{ field: 'source', reason }];
  }
  const unknown = findUnknownReferences(library, version.draft, body).filter(({ field }) => field === 'markdown');
  const wrong = [...unknown, ...findLosses(inForce, version, body)];
  return wrong.length > 0 ? wrong : findUnprintable(library, toBlockVersion(version, body));
};

/**
 * What keeps this text from being published as things are? Empty when nothing does; what is told of sheets comes once
 * nothing else is in the way. `today` is an ISO day.
 */
export const findPublishProblems = async (
  library: TopicLibrary,
  version: FoundVersion,
  today: string,
): Promise<Fields> => {
  const gaps = findTextGaps(version);
  if (gaps.length > 0) return gaps;
  const body = parseBlockBody(version.draft.markdown);
  if (!body.ok) return gaps;
  return version.kind === 'translation'
    ? findInTranslation(library, version, body.value)
    : findSourceProblems(library, version, body.value, today);
};
