import { parseBlockBody } from '@/lib/content/parse-block-body';
import type { FoundVersion } from '@/lib/db/block/find-version';
import { findDraftGaps } from '@/lib/domain/content/block-draft';
import type { Problem } from '@/lib/domain/problem';

/** Of a translation, everything else is its source's. */
const ofTranslation = new Set(['title', 'markdown']);

/** What is missing of this text or wrong in its form, whatever the rest of the topic says? */
export const findTextGaps = ({ kind, draft }: Pick<FoundVersion, 'kind' | 'draft'>): NonNullable<Problem['fields']> => {
  const gaps = findDraftGaps(draft).filter(({ field }) => kind === 'source' || ofTranslation.has(field));
  if (gaps.some(({ field }) => field === 'markdown')) return gaps;
  const body = parseBlockBody(draft.markdown);
  if (body.ok) return gaps;
  const { line, column, reason } = body.problem;
  return [...gaps, { field: `markdown:${line}:${column}`, reason: `Line ${line} of the text: ${reason}.` }];
};
