import { createHash } from 'node:crypto';
import { parse as parseYaml, YAMLParseError } from 'yaml';
import type { ContentProblem } from '@/lib/content/content-problem';
import { parseBlockBody } from '@/lib/content/parse-block-body';
import { type BlockVersion, blockMetaSchema } from '@/lib/domain/content/block-version';
import { failure, type Result, success } from '@/lib/domain/result';

const frontMatterPattern = /^---\r?\n([\s\S]*?)\r?\n---\r?\n([\s\S]*)$/;

const readYaml = (text: string): Result<unknown, Omit<ContentProblem, 'file'>> => {
  try {
    return success(parseYaml(text, { schema: 'core' }));
  } catch (error) {
    if (error instanceof YAMLParseError)
      return failure({ line: (error.linePos?.[0].line ?? 0) + 1, reason: error.message });
    throw error;
  }
};

/** Names one text of a block for good: the same words and the same front matter always have the same name. */
const versionIdOf = (blockId: string, language: string, text: string): string =>
  createHash('sha256').update(`${blockId}\n${language}\n${text}`).digest('hex').slice(0, 16);

/** Which block version does this file hold? */
export const parseBlockFile = (
  blockId: string,
  language: string,
  text: string,
): Result<BlockVersion, Omit<ContentProblem, 'file'>> => {
  const parts = frontMatterPattern.exec(text);
  const [, frontMatter, markdown] = parts ?? [];
  if (frontMatter === undefined || markdown === undefined)
    return failure({ line: 1, reason: 'the file does not start with front matter between two --- lines' });

  const yaml = readYaml(frontMatter);
  if (!yaml.ok) return yaml;
  const meta = blockMetaSchema.safeParse(yaml.value);
  if (!meta.success) {
    const [issue] = meta.error.issues;
    return failure({ line: 2, reason: `${issue?.path.join('.') ?? 'front matter'}: ${issue?.message ?? 'wrong'}` });
  }
  const body = parseBlockBody(markdown);
  if (!body.ok) {
    const linesBefore = frontMatter.split('\n').length + 2;
    return failure({ line: body.problem.line + linesBefore, reason: body.problem.reason });
  }
  return success({
    ...meta.data,
    blockId,
    versionId: versionIdOf(blockId, language, text),
    language,
    markdown: markdown.trim(),
    body: body.value,
  });
};
