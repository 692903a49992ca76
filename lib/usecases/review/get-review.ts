import 'server-only';
import { parseBlockBody } from '@/lib/content/parse-block-body';
import { findComments } from '@/lib/db/block/find-comments';
import { findPublished } from '@/lib/db/block/find-published';
import { type FoundVersion, findVersion } from '@/lib/db/block/find-version';
import { type Clinic, getClinic } from '@/lib/db/clinic/get-clinic';
import { loadTopicLibrary } from '@/lib/db/content/load-topic-library';
import { type ClinicTransaction, inClinic } from '@/lib/db/in-clinic';
import { findUnknownReferences } from '@/lib/domain/content/find-unknown-references';
import type { ReviewView } from '@/lib/domain/content/review-view';
import type { TopicLibrary } from '@/lib/domain/content/topic-library';
import { composeAlone } from '@/lib/domain/handout/compose-alone';
import type { Actor } from '@/lib/domain/permission/actor';
import { may } from '@/lib/domain/permission/permissions';
import type { Problem } from '@/lib/domain/problem';
import { type Result, success } from '@/lib/domain/result';
import { refuse, refuseUnknown } from '@/lib/usecases/access/refuse';
import { toFactWords } from '@/lib/usecases/block/to-fact-words';
import { toBlockVersion } from '@/lib/usecases/version/to-block-version';

type Input = { actor: Actor; versionId: string };

const findSource = async (tx: ClinicTransaction, { sourceVersionId }: FoundVersion): Promise<ReviewView['source']> => {
  const source = sourceVersionId === null ? null : await findVersion(tx, sourceVersionId);
  if (!source) return null;
  const { title, markdown } = source.draft;
  return { title, markdown, inForce: source.state === 'published' };
};

const composeText = (library: TopicLibrary, version: FoundVersion, clinic: Clinic): ReviewView['printed'] => {
  const body = parseBlockBody(version.draft.markdown);
  if (!body.ok || findUnknownReferences(library, version.draft, body.value).length > 0) return null;
  return composeAlone(library, toBlockVersion(version, body.value), clinic);
};

/** A text on its way, as the one who reviews it reads it: beside what it takes the place of, with what was said of it. */
export const getReview = async ({ actor, versionId }: Input): Promise<Result<ReviewView, Problem>> => {
  if (!may(actor.role, 'content.read')) return refuse(actor, 'content.read');
  return inClinic(actor.clinicId, async (tx) => {
    const version = await findVersion(tx, versionId);
    if (!version) return refuseUnknown(tx, actor, 'content.read');
    const { library } = await loadTopicLibrary(version.topicId);
    const { topicId, kind, language, state, edit, draft, madeBy, authorNames, clinicalReviewerName } = version;
    const inForce = await findPublished(tx, version);
    return success({
      ...{ versionId, topicId, kind, language, state, edit, draft, madeBy, authorNames, clinicalReviewerName },
      name: version.blockName,
      submittedAt: version.submittedAt,
      isMine: version.authorIds.includes(actor.userId),
      before: inForce && inForce.id !== versionId ? { draft: inForce.draft, number: inForce.number } : null,
      source: await findSource(tx, version),
      printed: composeText(library, version, await getClinic(tx)),
      comments: await findComments(tx, { kind: 'block-version', id: versionId }),
      words: toFactWords(library),
    });
  });
};
