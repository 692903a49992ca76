import type { TextPlace } from '@/lib/content/text-place';

/** What is written like markup and is none of ours, with what to write instead. */
export type MarkupProblem = TextPlace & { reason: string };

type Found = { column: number; reason: string };

const listMark = '(?:[-*+]|\\d{1,9}[.)])';

/** What the start of a line can be, tried in order. Groups of signs and callouts are followed from line to line. */
const refusedLines: [RegExp, string][] = [
  [/^\s*(?:(?:-\s*){2,}|(?:\*\s*){3,}|(?:_\s*){3,}|=+\s*)$/, 'no dividing lines and no headings: delete this line'],
  [new RegExp(`^\\s*(?:${listMark}\\s+)?>`), 'no quotations; for the sign itself write \\>'],
  [
    new RegExp(`^\\s*(?:${listMark}\\s+)?#`),
    'no headings, for the title is the heading; for the sign itself write \\#',
  ],
  [new RegExp(`^\\s*${listMark}\\s+${listMark}(?:\\s|$)`), 'no list inside a list: make it one list'],
  [new RegExp(`^\\s{4,}${listMark}(?:\\s|$)`), 'no list inside a list: delete the spaces before it'],
  [/^\s+::/, 'this starts at the beginning of its line: delete the spaces before it'],
  [/^::::/, 'a group starts and ends with three colons, and none is inside another'],
  [/^:::(?!$|[a-z-]+\s*$)/, 'a group starts with three colons and its name, such as :::callout, alone on a line'],
  [/^::(?!:|figure\[[a-z0-9-]+\]\s*$)/, 'a drawing is written ::figure[its-name], alone on a line'],
];

/** Signs inside a line that are markup elsewhere, each with what to do. */
const refusedSigns: [RegExp, string][] = [
  [/!\[/y, 'no images; a drawing is written ::figure[its-name], alone on a line'],
  [/\[/y, 'no links and no footnotes; for the sign itself write \\['],
  [/\]/y, 'no links and no footnotes; for the sign itself write \\]'],
  [/<(?=[a-z/!?])/iy, 'no HTML; for the sign itself write \\<'],
  [/`/y, 'no code; for the sign itself write \\`'],
  [/\|/y, 'no tables; for the sign itself write \\|'],
  [/_/y, 'no italics or underlining; for the sign itself write \\_'],
  [/~~/y, 'no text struck out; for the sign itself write \\~'],
  [
    /\*(?:\*{2,})?(?!\*)/y,
    'bold is two asterisks before and two after; there are no italics; for the sign itself write \\*',
  ],
  [/::/y, 'two colons start a drawing or a group, at the beginning of a line; for the sign itself write \\:'],
  [
    /(?<![\p{L}\p{N}])(?:(?:https?|ftp):\/\/|(?:javascript|vbscript|data|mailto|tel):(?=\S)|www\.(?=\S))/iuy,
    'no addresses and no links: say in words where to look',
  ],
];

const escapable = /\\[!-/:-@[-`{-~]/y;

const matchesAt = (pattern: RegExp, line: string, index: number): string | null => {
  pattern.lastIndex = index;
  return pattern.exec(line)?.[0] ?? null;
};

const findSign = (line: string, from: number): Found | null => {
  for (let index = from; index < line.length; ) {
    const escaped = matchesAt(escapable, line, index);
    const sign = escaped ? null : refusedSigns.find(([pattern]) => matchesAt(pattern, line, index) !== null);
    if (sign) return { column: index + 1, reason: sign[1] };
    index += escaped?.length ?? (line.startsWith('**', index) ? 2 : 1);
  }
  return null;
};

/** Where the words of a line begin: after a bullet that is an asterisk, and after the line when it is one of our directives. */
const wordsFrom = (line: string): number =>
  line.startsWith('::') ? line.length : (/^\s*\*(?=\s|$)/.exec(line)?.[0].length ?? 0);

const findInLine = (line: string): Found | null => {
  const refused = refusedLines.find(([pattern]) => pattern.test(line));
  if (refused) return { column: line.search(/\S/) + 1, reason: refused[1] };
  return findSign(line, wordsFrom(line));
};

/**
 * Is anything in this text written like markup that the closed subset does not have? It goes from line to line and holds
 * nothing but whether a group is open, so that nesting of any depth costs no more than its length. What passes here can
 * still be refused by its tree.
 */
export const findMarkupProblem = (markdown: string): MarkupProblem | null => {
  let openedAt: number | null = null;
  for (const [index, line] of markdown.split('\n').entries()) {
    const found = findInLine(line);
    if (found) return { line: index + 1, ...found };
    if (!line.startsWith(':::')) continue;
    const closes = line.trimEnd() === ':::';
    if (closes === (openedAt === null)) {
      const reason = closes
        ? 'this ends a group, and none has started'
        : 'no group inside a group: end the one before with :::';
      return { line: index + 1, column: 1, reason };
    }
    openedAt = closes ? null : index + 1;
  }
  return openedAt === null
    ? null
    : { line: openedAt, column: 1, reason: 'this group does not end: end it with a line of three colons' };
};
