import 'server-only';
import { parseBlockBody } from '@/lib/content/parse-block-body';
import { type FoundVersion, findVersion } from '@/lib/db/block/find-version';
import { type Clinic, getClinic } from '@/lib/db/clinic/get-clinic';
import { loadTopicLibrary } from '@/lib/db/content/load-topic-library';
import { inClinic } from '@/lib/db/in-clinic';
import { compareSheets, touchesSheet } from '@/lib/domain/content/compare-sheets';
import { findUnknownReferences } from '@/lib/domain/content/find-unknown-references';
import { replaceBlock } from '@/lib/domain/content/replace-block';
import type { CheckedSheet, ReviewCheck } from '@/lib/domain/content/review-view';
import type { TopicLibrary } from '@/lib/domain/content/topic-library';
import type { Actor } from '@/lib/domain/permission/actor';
import { may } from '@/lib/domain/permission/permissions';
import type { Problem } from '@/lib/domain/problem';
import { type Result, success } from '@/lib/domain/result';
import { compileLibrary } from '@/lib/domain/tailoring/compile-library';
import { refuse, refuseMissing } from '@/lib/usecases/access/refuse';
import { countSheetPages } from '@/lib/usecases/review/count-sheet-pages';
import { findPublishProblems } from '@/lib/usecases/version/find-publish-problems';
import { toBlockVersion } from '@/lib/usecases/version/to-block-version';

type Input = { actor: Actor; versionId: string /** An ISO day. */; today: string };

/** A text that can't stand in the library changes no sheet that anyone could look at. */
const libraryWith = (library: TopicLibrary, version: FoundVersion): TopicLibrary | null => {
  const body = parseBlockBody(version.draft.markdown);
  if (!body.ok || findUnknownReferences(library, version.draft, body.value).length > 0) return null;
  return replaceBlock(library, toBlockVersion(version, body.value));
};

const findSheets = async (
  library: TopicLibrary,
  version: FoundVersion,
  clinic: Clinic,
  today: string,
): Promise<CheckedSheet[]> => {
  const changed = version.kind === 'source' ? libraryWith(library, version) : null;
  if (!changed) return [];
  const [before, after] = [compileLibrary(library, today), compileLibrary(changed, today)];
  const { adviceKey } = version.draft;
  const touched = compareSheets({ before, after }, { name: version.blockName, adviceKey }).filter(touchesSheet);
  return Promise.all(
    touched.map(async (sheet) => {
      const preset = library.presets.find(({ id }) => id === sheet.presetId);
      if (!preset) return { ...sheet, pages: { before: null, after: null } };
      const pagesOf = (compiled: typeof before) => countSheetPages(compiled, preset.profile, clinic);
      const [old, fresh] = await Promise.all([pagesOf(before), pagesOf(after)]);
      return { ...sheet, pages: { before: old, after: fresh } };
    }),
  );
};

/** What stands in the way of publishing this text, and what would it do to the sheets of presets? Takes seconds. */
export const checkReview = async ({ actor, versionId, today }: Input): Promise<Result<ReviewCheck, Problem>> => {
  if (!may(actor.role, 'content.read')) return refuse(actor, 'content.read');
  const { version, clinic } = await inClinic(actor.clinicId, async (tx) => ({
    version: await findVersion(tx, versionId),
    clinic: await getClinic(tx),
  }));
  if (!version) return refuseMissing(actor, 'content.read');
  const { library } = await loadTopicLibrary(version.topicId);
  const [problems, sheets] = await Promise.all([
    findPublishProblems(library, version, today),
    findSheets(library, version, clinic, today),
  ]);
  return success({ problems, sheets, presets: library.presets.length });
};
