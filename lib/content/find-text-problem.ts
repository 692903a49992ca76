import { type VariableName, variableNames } from '@/lib/domain/content/block-body';
import { findHiddenCharacter } from '@/lib/domain/content/find-hidden-character';

/** What is wrong inside a piece of text, and how many UTF-16 units from its start. */
export type TextProblem = { offset: number; reason: string };

export const isVariable = (name: string): name is VariableName => (variableNames as readonly string[]).includes(name);

const pieces = new RegExp(
  [
    '(?<escaped>\\\\[!-/:-@[-`{-~])',
    '(?<asterisks>\\*+)',
    '&(?:#(?<decimal>\\d{1,7})|#x(?<hex>[0-9a-f]{1,6})|(?<named>[a-z][a-z0-9]{1,31}));',
    '\\{\\{(?<variable>[^{}]*)\\}\\}',
    '(?<braces>\\{\\{(?!\\{)|\\}\\})',
  ].join('|'),
  'gi',
);

/** A reference to a character may stand for a letter, a digit or a sign of no other meaning: what can be seen for what it is. */
const isOpen = (code: number): boolean => {
  if (code > 0x10ffff) return false;
  const character = String.fromCodePoint(code);
  return /[^\p{ASCII}\p{Z}]|[a-z0-9]/iu.test(character) && findHiddenCharacter(character) === null;
};

const reasonOf = (found: RegExpMatchArray): string | null => {
  const { escaped, asterisks, decimal, hex, variable } = found.groups ?? {};
  if (escaped !== undefined) return null;
  if (asterisks !== undefined)
    return 'these asterisks mark nothing bold: two before and two after, with no space inside; for the sign itself write \\*';
  if (variable !== undefined) return isVariable(variable.trim()) ? null : `unknown variable ${found[0]}`;
  if (decimal !== undefined)
    return isOpen(Number(decimal)) ? null : `${found[0]} hides a character: write the character`;
  if (hex !== undefined)
    return isOpen(Number.parseInt(hex, 16)) ? null : `${found[0]} hides a character: write the character`;
  if (found[0].startsWith('&')) return `${found[0]} hides a character: write the character`;
  return `a variable is written {{${variableNames[0]}}} or {{${variableNames[1]}}}`;
};

/** What in the source of this piece of text would not be printed as it is meant: failed bold, hidden characters, variables. */
export const findTextProblem = (source: string): TextProblem | null => {
  for (const found of source.matchAll(pieces)) {
    const reason = reasonOf(found);
    if (reason !== null) return { offset: found.index, reason };
  }
  return null;
};
