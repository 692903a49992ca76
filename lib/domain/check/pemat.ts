import type { Answers, RatingItem, Score } from '@/lib/domain/check/rating';

const understand = 'Understanding';
const act = 'Acting';

const noPictures = 'the sheet has no pictures';
const veryShort = 'the sheet is one page of two paragraphs at most';

type Line = [number: number, part: string, asks: string, appliesNotWhen?: string];

const lines: Line[] = [
  [1, understand, 'Is it plain at once what the sheet is for?'],
  [2, understand, 'Is everything on it there for that purpose, with nothing beside it?'],
  [3, understand, 'Are its words the ones that people use at home?'],
  [4, understand, 'Are words of medicine there only to make them known, and explained where they come first?'],
  [5, understand, 'Is it written in the active voice?'],
  [6, understand, 'Are its numbers clear, and easy to take in?', 'the sheet has no numbers'],
  [7, understand, 'Can it be read without working anything out?'],
  [8, understand, 'Does it come in small pieces?', veryShort],
  [9, understand, 'Does each piece have a heading that says something?', veryShort],
  [10, understand, 'Does one thing follow from another in a sensible order?'],
  [11, understand, 'Does it sum up what matters most?', veryShort],
  [12, understand, 'Do size, boxes, bold or bullets lead the eye to what matters most?'],
  [15, understand, 'Is there a picture wherever one would make it easier to understand?'],
  [16, understand, 'Do the pictures back up the words instead of drawing the eye away from them?', noPictures],
  [17, understand, 'Does each picture have a title or a caption?', noPictures],
  [18, understand, 'Is each picture clear, and free of what it does not need?', noPictures],
  [19, understand, 'Are tables simple, with short headings for rows and columns?', 'the sheet has no tables'],
  [20, act, 'Does it name at least one thing that the reader can do?'],
  [21, act, 'Does it speak to the reader when it says what to do?'],
  [22, act, 'Is what to do broken into steps?'],
  [23, act, 'Is there something to use, such as a diary or a list to tick, where one would help?'],
  [24, act, 'Does it show how any sum that is needed is done?', 'the sheet asks for no sum'],
  [25, act, 'Does it say how to use its charts, tables or diagrams?', 'the sheet has none'],
  [26, act, 'Is there a picture wherever one would make it easier to do?'],
];

/**
 * The questions of the Patient Education Materials Assessment Tool for printed matter (AHRQ, 2013), in our own words and
 * with its numbers; 13 and 14 are for sound and film only.
 */
export const pematItems: readonly RatingItem[] = lines.map(([number, part, asks, appliesNotWhen = null]) => ({
  number,
  part,
  asks,
  appliesNotWhen,
}));

const scoreOf = (part: string, answers: Answers): Score => {
  const own = pematItems.filter((item) => item.part === part).map(({ number }) => answers[number]);
  if (own.includes(undefined)) return { name: part, percent: null };
  const counted = own.filter((answer) => answer !== 'not-applicable');
  const points = counted.filter((answer) => answer === 'yes').length;
  return { name: part, percent: counted.length === 0 ? null : (100 * points) / counted.length };
};

/** Two scores, each 100 x points / items that apply (AHRQ's user's guide): how well is it understood, and acted on? */
export const scorePemat = (answers: Answers): Score[] => [scoreOf(understand, answers), scoreOf(act, answers)];
