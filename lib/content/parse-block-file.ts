import { createHash } from 'node:crypto';
import type { ContentProblem } from '@/lib/content/content-problem';
import { parseBlockBody } from '@/lib/content/parse-block-body';
import { splitFrontMatter } from '@/lib/content/split-front-matter';
import { type BlockVersion, blockMetaSchema } from '@/lib/domain/content/block-version';
import { failure, type Result, success } from '@/lib/domain/result';

/** Names one text of a block for good: the same words and the same front matter always have the same name. */
const versionIdOf = (blockId: string, language: string, text: string): string =>
  createHash('sha256').update(`${blockId}\n${language}\n${text}`).digest('hex').slice(0, 16);

/** Which block version does this file hold? */
export const parseBlockFile = (
  blockId: string,
  language: string,
  text: string,
): Result<BlockVersion, Omit<ContentProblem, 'file'>> => {
  const split = splitFrontMatter(text);
  if (!split.ok) return split;
  const { frontMatter, markdown, linesBefore } = split.value;
  const meta = blockMetaSchema.safeParse(frontMatter);
  if (!meta.success) {
    const [issue] = meta.error.issues;
    return failure({ line: 2, reason: `${issue?.path.join('.') ?? 'front matter'}: ${issue?.message ?? 'wrong'}` });
  }
  const body = parseBlockBody(markdown);
  if (!body.ok) return failure({ ...body.problem, line: body.problem.line + linesBefore });
  return success({
    ...meta.data,
    blockId,
    versionId: versionIdOf(blockId, language, text),
    language,
    markdown: markdown.trim(),
    body: body.value,
  });
};
