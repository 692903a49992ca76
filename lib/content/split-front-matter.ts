import { parse as parseYaml, YAMLParseError } from 'yaml';
import type { ContentProblem } from '@/lib/content/content-problem';
import { failure, type Result, success } from '@/lib/domain/result';

const frontMatterPattern = /^---\r?\n([\s\S]*?)\r?\n---\r?\n([\s\S]*)$/;

/** `linesBefore` is how many lines of the file stand above the Markdown. */
type SplitFile = { frontMatter: unknown; markdown: string; linesBefore: number };

/** What stands between the two `---` lines of a file, read as YAML, and what comes after them. */
export const splitFrontMatter = (text: string): Result<SplitFile, Omit<ContentProblem, 'file'>> => {
  const [, frontMatter, markdown] = frontMatterPattern.exec(text) ?? [];
  if (frontMatter === undefined || markdown === undefined)
    return failure({ line: 1, reason: 'the file does not start with front matter between two --- lines' });
  try {
    const linesBefore = frontMatter.split('\n').length + 2;
    return success({ frontMatter: parseYaml(frontMatter, { schema: 'core' }), markdown, linesBefore });
  } catch (error) {
    if (error instanceof YAMLParseError)
      return failure({ line: (error.linePos?.[0].line ?? 0) + 1, reason: error.message });
    throw error;
  }
};
