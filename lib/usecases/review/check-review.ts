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
import { checkOnce } from '@/lib/usecases/version/check-once';
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
  const checked: CheckedSheet[] = [];
  // One profile after the other: the printing pool is the clinics' own, and refuses work when too much waits.
  for (const sheet of touched) {
    const profile = library.presets.find(({ id }) => id === sheet.presetId)?.profile;
    if (!profile) continue;
    const pages = {
      before: await countSheetPages(before, profile, clinic),
      after: await countSheetPages(after, profile, clinic),
    };
    checked.push({ ...sheet, pages });
  }
  return checked;
};

/** What stands in the way of publishing this text, and what would it do to the sheets of presets? Takes seconds. */
export const checkReview = async ({ actor, versionId, today }: Input): Promise<Result<ReviewCheck, Problem>> => {
  if (!may(actor.role, 'content.read')) return refuse(actor, 'content.read');
  const { version, clinic } = await inClinic(actor.clinicId, async (tx) => ({
    version: await findVersion(tx, versionId),
    clinic: await getClinic(tx),
  }));
  if (!version) return refuseMissing(actor, 'content.read');
  const loaded = await loadTopicLibrary(version.topicId);
  const { library } = loaded;
  const problems = await checkOnce(loaded, version, today);
  const sheets = await findSheets(library, version, clinic, today);
  return success({ problems, sheets, presets: library.presets.length });
};
