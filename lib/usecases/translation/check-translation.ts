import 'server-only';
import { parseBlockBody } from '@/lib/content/parse-block-body';
import { outsideClinic } from '@/lib/db/outside-clinic';
import { findSourceText } from '@/lib/db/translation/find-source-text';
import type { Actor } from '@/lib/domain/permission/actor';
import { may } from '@/lib/domain/permission/permissions';
import type { Problem } from '@/lib/domain/problem';
import { measureSpanishReadability } from '@/lib/domain/readability/measure-spanish-readability';
import { type Result, success } from '@/lib/domain/result';
import { bodyLines } from '@/lib/domain/translation/body-lines';
import { findTranslationProblems } from '@/lib/domain/translation/find-translation-problems';
import type { TargetLanguage } from '@/lib/domain/translation/language-words';
import type { TranslationCheck } from '@/lib/domain/translation/translation-views';
import { refuse, refuseMissing } from '@/lib/usecases/access/refuse';

type Input = { actor: Actor; sourceVersionId: string; language: TargetLanguage; title: string; markdown: string };

/** A number is read aloud in its place. */
const withoutVariables = (line: string): string => line.replaceAll(/\{\{\w+\}\}/g, 'número');

/** What can be seen to be wrong with a translation as it is being written, and how hard it is to read. Changes nothing. */
export const checkTranslation = async (input: Input): Promise<Result<TranslationCheck, Problem>> => {
  const { actor, sourceVersionId, language, title, markdown } = input;
  if (!may(actor.role, 'content.read')) return refuse(actor, 'content.read');
  const source = await outsideClinic((client) => findSourceText(client, sourceVersionId));
  if (!source) return refuseMissing(actor, 'content.read');
  const body = parseBlockBody(markdown);
  if (!body.ok) {
    const { line, reason } = body.problem;
    return success<TranslationCheck>({
      problems: [{ part: 'body', words: `Line ${line}: ${reason}` }],
      readability: null,
    });
  }
  return success({
    problems: findTranslationProblems(source, { title, body: body.value }, language),
    readability: measureSpanishReadability(bodyLines(body.value).map(withoutVariables)),
  });
};
