import 'server-only';
import { findTopicChanges } from '@/lib/db/content/find-topic-changes';
import { explainTopicChanges } from '@/lib/domain/content/explain-topic-changes';
import type { Problem } from '@/lib/domain/problem';
import { topicId } from '@/lib/usecases/handout/get-compiled-library';
import { contentChangedMeanwhile } from '@/lib/usecases/handout/handout-problems';

/** That the content is not what the sheet was made from, with what changed since. */
export const contentChangedSince = async (revision: string): Promise<Problem> => {
  const fields = explainTopicChanges(await findTopicChanges(topicId, revision));
  return { ...contentChangedMeanwhile, ...(fields.length > 0 && { fields }) };
};
