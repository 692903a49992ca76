import type { BlockBody } from '@/lib/domain/content/block-body';
import { bodyLines, signLines } from '@/lib/domain/translation/body-lines';
import { bodyShape } from '@/lib/domain/translation/body-shape';
import { findLineProblems } from '@/lib/domain/translation/find-line-problems';
import { languageWords, type TargetLanguage } from '@/lib/domain/translation/language-words';

type Text = { title: string; body: BlockBody };

/** A translation runs longer than English, so a sign may have two words more than in docs/content-format.md. */
const mostWordsInSign = 18;
const mostInTitle = 60;

/** `part`: `title`, or the number of the line in the body, from 1, or `body` for the whole. */
export type TranslationProblem = { part: 'title' | 'body' | number; words: string };

const findShapeProblems = (source: BlockBody, body: BlockBody): TranslationProblem[] => {
  const [wanted, found] = [bodyShape(source), bodyShape(body)];
  const at = wanted.findIndex((part, index) => part !== found[index]);
  if (at >= 0)
    return [{ part: 'body', words: `The source has ${wanted[at]} here, this has ${found[at] ?? 'nothing'}` }];
  const extra = found[wanted.length];
  return extra === undefined ? [] : [{ part: 'body', words: `This has ${extra} more than the source` }];
};

const findSignProblems = (body: BlockBody, language: TargetLanguage): TranslationProblem[] =>
  signLines(body).flatMap((sign): TranslationProblem[] => {
    const words = sign.trim().split(/\s+/).length;
    return [
      ...(words > mostWordsInSign
        ? [{ part: 'body' as const, words: `A sign has ${words} words, more than ${mostWordsInSign}: ${sign}` }]
        : []),
      ...(sign.search(languageWords[language].conditional) >= 0
        ? [{ part: 'body' as const, words: `A sign stands alone, without “if”: ${sign}` }]
        : []),
    ];
  });

/**
 * Can this be a translation of that? It must be built as its source is, part by part, keep each line's numbers, variables,
 * "do not" and words of urgency, and fit where the source stands. Empty when nothing is found; a person reads it all the same.
 */
export const findTranslationProblems = (source: Text, text: Text, language: TargetLanguage): TranslationProblem[] => {
  const shape = findShapeProblems(source.body, text.body);
  const lines = bodyLines(text.body);
  return [
    ...(text.title.length > mostInTitle
      ? [{ part: 'title' as const, words: `${text.title.length} characters, more than ${mostInTitle}` }]
      : []),
    ...findLineProblems(source.title, text.title, language).map((words) => ({ part: 'title' as const, words })),
    ...shape,
    ...(shape.length > 0
      ? []
      : bodyLines(source.body).flatMap((line, index) =>
          findLineProblems(line, lines[index] ?? '', language).map((words) => ({ part: index + 1, words })),
        )),
    ...findSignProblems(text.body, language),
  ];
};
