import {
  beforeNouns,
  irregularParticiples,
  otherWordsInEd,
  statesNotActions,
} from '@/lib/domain/readability/participles';
import { spanOf, type TextSpan } from '@/lib/domain/readability/text-span';

type Word = { word: string; start: number; end: number };

const formsOfBe = new Set(
  "am are be been being is was were isn't aren't wasn't weren't it's that's there's you're they're we're he's she's i'm".split(
    ' ',
  ),
);

/** What may stand between: adverbs, and the person in a question ("Is it caused by ...?"). */
const between = new Set(
  'almost already also always both ever first just never not now often once only rarely seldom soon sometimes still then usually well yet best better i you he she it we they this that'.split(
    ' ',
  ),
);

const isBetween = (word: string): boolean => between.has(word) || (/..ly$/.test(word) && word !== 'only');

const isParticiple = (word: string): boolean =>
  irregularParticiples.has(word) || statesNotActions.has(word) || (/..ed$/.test(word) && !otherWordsInEd.has(word));

/** After a participle these show that no noun follows which it describes. */
const afterVerb = new Set(
  'a about after again against and as at away back before below between but by daily down during each each every for from if in into near now of off often on once or out over so than that then to too twice under until up very well when where while with without'.split(
    ' ',
  ),
);

const wordsOf = (sentence: string): Word[] =>
  Array.from(sentence.matchAll(/[\p{L}\p{N}]+(?:['’-][\p{L}\p{N}]+)*/gu), ({ 0: found, index }) => ({
    word: found.toLowerCase().replaceAll('’', "'"),
    start: index,
    end: index + found.length,
  }));

/** "By" that names no doer: "by hand", "by mouth", "by 3 May". */
const isDoer = (next: Word | undefined, afterNext: Word | undefined): boolean =>
  next?.word === 'by' && !/^(hand|mouth|day|night|itself|then|now|\d.*)$/.test(afterNext?.word ?? '');

const isPassive = (words: Word[], at: number, line: string): boolean => {
  const [participle, next, afterNext] = [words[at], words[at + 1], words[at + 2]];
  if (!participle || !isParticiple(participle.word)) return false;
  if (isDoer(next, afterNext)) return true;
  if (statesNotActions.has(participle.word)) return false;
  const isBeforeNoun =
    next !== undefined && !afterVerb.has(next.word) && line.slice(participle.end, next.start) === ' ';
  return !(beforeNouns.has(participle.word) && isBeforeNoun);
};

/**
 * Where in this English line is something done without saying who does it? A form of "be", up to three words that may stand
 * between, and a past participle (Federal Plain Language Guidelines, "Use active voice"). A guess by words alone: it knows
 * participles that say how someone is ("is tired"), and misses passives with "get".
 */
export const findPassive = (line: string): TextSpan[] => {
  const words = wordsOf(line);
  const found: TextSpan[] = [];
  for (const [index, { word, start }] of words.entries()) {
    if (!formsOfBe.has(word)) continue;
    let at = index + 1;
    while (at <= index + 3 && isBetween(words[at]?.word ?? '')) at += 1;
    const end = words[at]?.end ?? start;
    // A comma, a full stop or a bracket ends what a verb reaches.
    if (/[^\p{L}\p{N}\s'’-]/u.test(line.slice(start, end))) continue;
    if (isPassive(words, at, line)) found.push(spanOf(line, start, end));
  }
  return found;
};
