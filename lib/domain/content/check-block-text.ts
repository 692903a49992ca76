import type { BlockBody } from '@/lib/domain/content/block-body';
import { bodyLines } from '@/lib/domain/content/body-lines';
import { findLineFindings, findWordFindings } from '@/lib/domain/content/find-line-findings';
import type { TextFinding } from '@/lib/domain/content/text-finding';
import type { Vocabulary } from '@/lib/domain/profile/vocabulary';
import type { SyllableCounter } from '@/lib/domain/readability/count-text';
import { measureReadability, type Readability } from '@/lib/domain/readability/measure-readability';
import { requiredNames } from '@/lib/domain/readability/required-names';
import { helpSectionId } from '@/lib/domain/tailoring/compile-library';

type CheckedText = {
  title: string;
  /** Empty while it is not chosen. */
  section: string;
  body: BlockBody;
  vocabulary: Vocabulary;
  countSyllables: SyllableCounter;
};

type Grades = { fleschKincaid: number; smog: number };

/** How hard a block is to read. Grades are years of US school. */
export type TextMeasures = Grades & {
  words: number;
  longestSentence: number;
  /** Without the names of medicines, conditions and allergies of three syllables or more. */
  withoutNames: Grades;
};

export type TextCheck = { findings: TextFinding[]; measures: TextMeasures };

/** What a text is held to (docs/content-format.md, "Words"): characters, words, years of US school. */
export const textLimits = { titleCharacters: 60, words: 45, wordsOfHowTo: 75, fleschKincaid: 6, smog: 8 } as const;

/** In a shorter text one long word decides the grade: there it is only pointed out, and the whole sheet's grade decides. */
const fewestWordsToGrade = 30;

/** A block may be somewhat harder than its sheet; beyond this many grades it would make any sheet too hard. */
const gradesAboveSheet = 2;

const whole = { place: { in: 'block' }, quote: '' } as const;

const formulas = [
  ['Flesch-Kincaid', 'fleschKincaid'],
  ['SMOG', 'smog'],
] as const;

const toTenths = (grade: number): number => Math.round(grade * 10) / 10;

const findHardText = (all: Readability, withoutNames: Grades): TextFinding[] =>
  formulas.flatMap(([formula, key]): TextFinding[] => {
    const limit = textLimits[key];
    const [grade, gradeWithoutNames] = [toTenths(all[key]), toTenths(withoutNames[key])];
    const found = { ...whole, kind: 'hard-to-read', formula, limit } as const;
    if (gradeWithoutNames > limit + gradesAboveSheet && all.words >= fewestWordsToGrade)
      return [{ ...found, severity: 'must', grade: gradeWithoutNames }];
    return grade > limit ? [{ ...found, severity: 'should', grade }] : [];
  });

const findLength = (body: BlockBody, words: number): TextFinding[] => {
  if (words > textLimits.wordsOfHowTo)
    return [{ ...whole, kind: 'too-long-block', severity: 'must', words, limit: textLimits.wordsOfHowTo }];
  const isHowTo = body.some(({ kind }) => kind === 'steps');
  if (isHowTo || words <= textLimits.words) return [];
  return [{ ...whole, kind: 'too-long-block', severity: 'should', words, limit: textLimits.words }];
};

const findTitle = (title: string): TextFinding[] => {
  const place = { in: 'title' } as const;
  const characters = [...title].length;
  const limit = textLimits.titleCharacters;
  return [
    ...(characters > limit
      ? [{ kind: 'title-too-long' as const, severity: 'must' as const, place, quote: title, characters, limit }]
      : []),
    ...findWordFindings(title, () => place),
  ];
};

/** The "Get help now" box takes groups of signs from its own section's blocks and nothing else. */
const findMisplaced = (section: string, body: BlockBody): TextFinding[] => {
  if (section === '') return [];
  const isHelp = section === helpSectionId;
  const kind = isHelp ? 'help-without-signs' : 'signs-elsewhere';
  return body.flatMap((piece, node): TextFinding[] => {
    if ((piece.kind === 'signs') === isHelp) return [];
    return [{ kind, severity: 'must', place: { in: 'body', node, item: null }, quote: '' }];
  });
};

/** What is to be said about the words of a block in English, and how hard are they to read? In the order of the text. */
export const checkBlockText = ({ title, section, body, vocabulary, countSyllables }: CheckedText): TextCheck => {
  const lines = bodyLines(body);
  const texts = lines.map(({ text }) => text);
  const all = measureReadability(texts, countSyllables);
  const { fleschKincaid, smog } = measureReadability(texts, countSyllables, requiredNames(vocabulary, countSyllables));
  const withoutNames = { fleschKincaid, smog };
  const countWords = (sentence: string) => measureReadability([sentence], countSyllables).words;
  return {
    findings: [
      ...findHardText(all, withoutNames),
      ...findLength(body, all.words),
      ...findMisplaced(section, body),
      ...findTitle(title),
      ...lines.flatMap((line) => findLineFindings(line, countWords)),
    ],
    measures: {
      words: all.words,
      longestSentence: all.longestSentence,
      fleschKincaid: all.fleschKincaid,
      smog: all.smog,
      withoutNames,
    },
  };
};
