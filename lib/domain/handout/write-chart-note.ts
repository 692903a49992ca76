import { type HandoutVoid, voidReasonWords } from '@/lib/domain/handout/handout-void';
import { englishWords } from '@/lib/domain/handout/handout-words';
import { printedDate } from '@/lib/domain/handout/printed-date';
import { learnerWords, type TeachBack, teachBackResultWords } from '@/lib/domain/teach-back/teach-back';

type Person = { name: string; title: string };

/** What a chart note tells. Whose chart it is pasted into says whose handout it was, so nobody's identity is here. */
export type ChartNoteInput = {
  title: string;
  issuedAt: string;
  issuer: Person;
  code: string;
  /** As it is said in English: "English". */
  languageName: string;
  /** In points. */
  printSize: number;
  pages: number;
  sections: { heading: string; titles: string[] }[];
  overrides: { title: string; rules: string[]; reason: string }[];
  teachBacks: TeachBack[];
  voided: HandoutVoid | null;
};

const dateOf = (iso: string): string => printedDate(iso, englishWords);

const personWords = ({ name, title }: Person): string => (title === '' ? name : `${name} (${title})`);

// Typed words stand in quotation marks that they can't close, so that none of them reads as a line of the record.
const quoted = (words: string): string => `"${words.trim().replaceAll('"', "'")}"`;

const sentence = (text: string): string => {
  const line = text.replace(/\s+/g, ' ').trim();
  return line.endsWith('.') ? line : `${line}.`;
};

const voidedWords = ({ reason, words, voidedAt, voidedBy }: HandoutVoid): string => {
  const said = words === '' ? '' : `, ${quoted(words)}`;
  return `Voided: ${voidReasonWords[reason].toLowerCase()}${said}, on ${dateOf(voidedAt)} by ${personWords(voidedBy)}`;
};

const givenWords = (input: ChartNoteInput): string => {
  const pages = input.pages === 1 ? '1 page' : `${input.pages} pages`;
  const print = `${pages} in ${input.languageName}, print size ${input.printSize} pt, code ${input.code}`;
  return `${input.title}: handout given on ${dateOf(input.issuedAt)} by ${personWords(input.issuer)}, ${print}`;
};

const sectionWords = ({ heading, titles }: ChartNoteInput['sections'][number]): string =>
  titles.length === 0 ? heading : `${heading}: ${titles.join('; ')}`;

const overrideWords = ({ title, rules, reason }: ChartNoteInput['overrides'][number]): string =>
  rules.length === 0
    ? `Given before all was known: ${title}, reason ${quoted(reason)}`
    : `Caution overridden: ${title} (${rules.join(', ')}), reason ${quoted(reason)}`;

const teachBackWords = ({ result, learner, words, recordedAt, recordedBy }: TeachBack): string => {
  const taught = `Teach-back with the ${learnerWords[learner].toLowerCase()} on ${dateOf(recordedAt)}`;
  const outcome = teachBackResultWords[result].toLowerCase();
  return `${taught} by ${personWords(recordedBy)}: ${outcome}${words === '' ? '' : `, ${quoted(words)}`}`;
};

/**
 * What should the chart say of this handout? One paragraph of plain text to paste, dates in UTC as on the sheet. A voided
 * handout says so first. A teach-back that was corrected since is left to the record; the one that corrects it is told.
 */
export const writeChartNote = (input: ChartNoteInput): string =>
  [
    ...(input.voided ? [voidedWords(input.voided)] : []),
    givenWords(input),
    ...input.sections.map(sectionWords),
    ...input.overrides.map(overrideWords),
    ...input.teachBacks.filter(({ correctedBy }) => correctedBy === null).map(teachBackWords),
  ]
    .map(sentence)
    .join(' ');
