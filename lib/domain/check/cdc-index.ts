import type { Answers, ItemAnswer, RatingItem, Score } from '@/lib/domain/check/rating';

const core = 'Message, language, design';
const behaviour = 'What to do';
const numbers = 'Numbers';
const risk = 'Risk';

const noNumbers = 'the sheet has no numbers';
const noRisk = 'the sheet speaks of no risk';

type Line = [number: number, part: string, asks: string, appliesNotWhen?: string];

const lines: Line[] = [
  [1, core, 'Is there one main message?'],
  [2, core, 'Does the main message come first?'],
  [3, core, 'Does the main message stand out, by a box, bold type or a heading?'],
  [4, core, 'Does at least one picture back up the main message?'],
  [5, core, 'Does it call on these readers to do at least one thing?'],
  [6, core, 'Are the main message and the call to act both in the active voice?'],
  [7, core, 'Are the words those of its readers, and any other word explained where it comes first?'],
  [8, core, 'Are lists used, none with more than seven lines on one level?'],
  [9, core, 'Does it come in pieces with headings that match, one idea in each?'],
  [10, core, 'Is what matters most summed up in the first part, the main message with it?'],
  [11, core, 'Does it say both what is known and what is not known?'],
  [12, behaviour, 'Does it recommend something to do?'],
  [13, behaviour, 'Does it say why that matters to this reader, in more than numbers?', 'nothing is recommended'],
  [14, behaviour, 'Does it say how: steps, when, how often, whom to call?', 'nothing is recommended'],
  [15, numbers, 'Are its numbers ones that readers use, whole and needed?', noNumbers],
  [16, numbers, 'Does it say what each number means?', noNumbers],
  [17, numbers, 'Must the reader work anything out?', noNumbers],
  [18, risk, 'Does it say what the risk is, to whom, and why?', noRisk],
  [
    19,
    risk,
    'Does it give the risks and the benefits of what it recommends?',
    'it speaks of no risk, or recommends nothing',
  ],
  [
    20,
    risk,
    'Is how likely something is also said in words or shown in a picture?',
    'it says of nothing how likely it is',
  ],
];

/** The questions of the CDC's Clear Communication Index (2014, revised 2019), in our own words and with its numbers. */
export const cdcItems: readonly RatingItem[] = lines.map(([number, part, asks, appliesNotWhen = null]) => ({
  number,
  part,
  asks,
  appliesNotWhen,
}));

/** The one question to which "no" is the good answer. */
const reversed = 17;

/** What answers count as, by what others were: without one main message nothing can be said for it, and so on. */
const withDependencies = (answers: Answers): Answers => {
  const effective: Record<number, ItemAnswer | undefined> = { ...answers };
  if (answers[1] === 'no') for (const item of [2, 3, 4]) effective[item] = 'no';
  if (answers[1] === 'no' || answers[5] === 'no') effective[6] = 'no';
  if (answers[12] === 'no') for (const item of [13, 14]) effective[item] = 'not-applicable';
  return effective as Answers;
};

/** The items whose answer follows from others, so that a rater need not give one. */
export const decidedByOthers = (answers: Answers): ReadonlySet<number> => {
  const effective = withDependencies(answers);
  return new Set(cdcItems.map(({ number }) => number).filter((number) => effective[number] !== answers[number]));
};

/** 100 x points / items that apply (the Index's user guide). */
export const scoreCdcIndex = (answers: Answers): Score[] => {
  const effective = withDependencies(answers);
  const given = cdcItems.map(({ number }) => ({ number, answer: effective[number] }));
  const name = 'Clear communication';
  if (given.some(({ answer }) => answer === undefined)) return [{ name, percent: null }];
  const counted = given.filter(({ answer }) => answer !== 'not-applicable');
  const points = counted.filter(({ number, answer }) => answer === (number === reversed ? 'no' : 'yes')).length;
  return [{ name, percent: (100 * points) / counted.length }];
};
