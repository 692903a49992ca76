import { createHash } from 'node:crypto';
import { z } from 'zod';
import type { ContentProblem } from '@/lib/content/content-problem';
import { nameOfWords } from '@/lib/content/name-of-words';
import { parseBlockBody } from '@/lib/content/parse-block-body';
import { splitFrontMatter } from '@/lib/content/split-front-matter';
import type { BlockVersion } from '@/lib/domain/content/block-version';
import { makers, type Translation } from '@/lib/domain/content/translation';
import { failure, type Result, success } from '@/lib/domain/result';

const frontMatterSchema = z.strictObject({
  title: z.string().min(1).max(60),
  /** The name of the words that it was made from (name-of-words.ts). */
  source: z.string().regex(/^[0-9a-f]{16}$/),
  madeBy: z.enum(makers),
  /** Who approved it; missing as long as nobody has. */
  reviewedBy: z.string().min(1).optional(),
});

/** Which translation does this file hold? One made from other words than `source` has now is stale. */
export const parseTranslationFile = (
  source: BlockVersion,
  language: string,
  text: string,
): Result<Translation, Omit<ContentProblem, 'file'>> => {
  const split = splitFrontMatter(text);
  if (!split.ok) return split;
  const meta = frontMatterSchema.safeParse(split.value.frontMatter);
  if (!meta.success) {
    const [issue] = meta.error.issues;
    return failure({ line: 2, reason: `${issue?.path.join('.') ?? 'front matter'}: ${issue?.message ?? 'wrong'}` });
  }
  const body = parseBlockBody(split.value.markdown);
  if (!body.ok) return failure({ ...body.problem, line: body.problem.line + split.value.linesBefore });
  const { title, madeBy, source: madeFrom, reviewedBy } = meta.data;
  return success({
    language,
    blockId: source.blockId,
    versionId: createHash('sha256').update(`${source.blockId}\n${language}\n${text}`).digest('hex').slice(0, 16),
    sourceVersionId: madeFrom === nameOfWords(source) ? source.versionId : madeFrom,
    title,
    markdown: split.value.markdown.trim(),
    body: body.value,
    madeBy,
    reviewedBy: reviewedBy ?? null,
    demoReview: false,
  });
};
