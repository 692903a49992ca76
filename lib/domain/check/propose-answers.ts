import type { SheetEvidence } from '@/lib/domain/check/gather-evidence';
import type { Instrument, ItemAnswer, Proposal, Proposals } from '@/lib/domain/check/rating';

/** In so many lines of a hundred it may be otherwise: "nearly all" is what the instruments ask for. */
const exceptionsAllowed = 0.05;

/** The Index takes a longer list for one that nobody keeps in mind. */
const longestList = 7;

const noHeadings = /^(?:information|general|other|more|introduction)$/i;

const some = (things: readonly string[]): string =>
  `${things
    .slice(0, 3)
    .map((thing) => `"${thing}"`)
    .join(', ')}${things.length > 3 ? ` and ${things.length - 3} more` : ''}`;

const say = (answer: ItemAnswer, why: string): Proposal => ({ answer, why });

const none = (found: readonly string[], ifNone: string, ifSome: string): Proposal =>
  found.length === 0 ? say('yes', ifNone) : say('no', `${ifSome}: ${some(found)}.`);

const nearlyAll = (exceptions: number, { lines }: SheetEvidence): ItemAnswer =>
  exceptions <= lines * exceptionsAllowed ? 'yes' : 'no';

const words = (seen: SheetEvidence): Proposal => {
  const { jargon, linesWithJargon, lines } = seen;
  if (linesWithJargon === 0) return say('yes', `None of our list of office and clinic words stands in ${lines} lines.`);
  const said = `${linesWithJargon} of ${lines} lines have a word that readers stumble over: ${some(jargon)}.`;
  return say(nearlyAll(linesWithJargon, seen), said);
};

const voice = (seen: SheetEvidence): Proposal => {
  const { passive, lines } = seen;
  const said = `${passive.length} of ${lines} lines have a passive verb`;
  return say(nearlyAll(passive.length, seen), `${said}${passive.length > 0 ? `: ${some(passive)}` : ''}.`);
};

const pieces = ({ longBlocks, sections }: SheetEvidence): Proposal =>
  none(longBlocks, `${sections.length} sections, and no text in them is longer than 75 words.`, 'Longer than 75 words');

const headings = ({ sections }: SheetEvidence): Proposal =>
  none(
    sections.filter((heading) => noHeadings.test(heading.trim())),
    `Each section has a heading of its own: ${some(sections)}.`,
    'Headings that say nothing',
  );

const pictures = ({ howTo, howToWithoutPicture }: SheetEvidence): Proposal =>
  none(howToWithoutPicture, `All ${howTo.length} texts with steps have a drawing.`, 'Steps without a drawing');

const steps = ({ howTo }: SheetEvidence): Proposal =>
  howTo.length > 0 ? say('yes', `Numbered steps in ${some(howTo)}.`) : say('no', 'No text has numbered steps.');

const pematProposals = (seen: SheetEvidence): Proposals => ({
  3: words(seen),
  5: voice(seen),
  6: seen.hasNumbers
    ? none(seen.hardNumbers, 'Whole numbers only.', 'Decimals or percentages')
    : say('not-applicable', 'No line has a number.'),
  7: none(seen.sums, 'No line asks for a sum.', 'A sum'),
  8: pieces(seen),
  9: headings(seen),
  12: say('yes', 'When to get help stands in a box; each text has a bold title.'),
  15: pictures(seen),
  ...(seen.figures === 0 ? { 16: say('not-applicable', 'No drawing.'), 18: say('not-applicable', 'No drawing.') } : {}),
  17:
    seen.figures === 0
      ? say('not-applicable', 'No drawing.')
      : none(seen.withoutCaption, `All ${seen.figures} drawings have a caption.`, 'No caption'),
  ...(seen.hasDiary ? {} : { 19: say('not-applicable', 'No table.') }),
  20: steps(seen),
  21: seen.speaksToReader ? say('yes', 'Lines say "you" and "your".') : say('no', 'No line says "you".'),
  22: steps(seen),
  23: seen.hasDiary ? say('yes', 'There is a diary to fill in.') : say('no', 'There is nothing to fill in or tick.'),
  ...(seen.sums.length === 0 ? { 24: say('not-applicable', 'No line asks for a sum.') } : {}),
  25: seen.hasDiary
    ? say('yes', 'A line over the diary says what to do with it.')
    : say('not-applicable', 'No table or chart.'),
  26: pictures(seen),
});

const cdcProposals = (seen: SheetEvidence): Proposals => ({
  4: seen.figures > 0 ? say('yes', `${seen.figures} drawings of what to do, with captions.`) : say('no', 'No drawing.'),
  5: steps(seen),
  6: voice(seen),
  7: words(seen),
  8:
    seen.lists === 0
      ? say('no', 'No list.')
      : say(seen.longestList > longestList ? 'no' : 'yes', `The longest of the lists has ${seen.longestList} lines.`),
  9: headings(seen),
  ...(seen.saysNotKnown ? { 11: say('yes', `Beside what is known: "${seen.saysNotKnown}"`) } : {}),
  12: steps(seen),
  14: steps(seen),
  15: seen.hasNumbers
    ? none(seen.hardNumbers, 'Whole numbers only.', 'Decimals or percentages')
    : say('not-applicable', 'No line has a number.'),
  ...(seen.hasNumbers ? {} : { 16: say('not-applicable', 'No line has a number.') }),
  17: seen.hasNumbers
    ? say(
        seen.sums.length > 0 ? 'yes' : 'no',
        seen.sums.length > 0 ? `A sum: ${some(seen.sums)}.` : 'No line asks for a sum.',
      )
    : say('not-applicable', 'No line has a number.'),
  ...(seen.hasChances ? {} : { 20: say('not-applicable', 'No line says how likely something is.') }),
});

/**
 * What can be told without a person, question by question, and why. What is missing here only a person can tell; and a
 * rater may see each of these otherwise.
 */
export const proposeAnswers: Record<Instrument, (seen: SheetEvidence) => Proposals> = {
  'pemat-p': pematProposals,
  'cdc-cci': cdcProposals,
};
