import { expect, test } from 'vitest';
import type { Paper } from '@/lib/domain/handout/handout-document';
import { findHelpPlace, orderAroundHelp } from '@/lib/domain/handout/order-around-help';

type Part = [name: string, height: number];

const order = (paper: Paper) => ({
  paper,
  isHelp: ([name]: Part) => name === 'help',
  heightOf: ([, height]: Part) => height,
});

const namesOf = (paper: Paper, ...parts: Part[]): string => {
  const asked = order(paper);
  return orderAroundHelp(parts, findHelpPlace(parts, asked), asked)
    .map(([name]) => name)
    .join(' ');
};

// An A4 page has 743 pt, of which the title takes 57; a Letter page has 702.
test.for<[string, Paper, Part[], string]>([
  [
    'stands where the topic has it while it fits page one',
    'a4',
    [
      ['about', 60],
      ['now', 200],
      ['help', 400],
      ['why', 100],
    ],
    'about now help why',
  ],
  [
    'goes first where it would go to page two',
    'a4',
    [
      ['about', 60],
      ['now', 200],
      ['help', 450],
      ['why', 100],
    ],
    'help now about why',
  ],
  [
    'goes first on Letter',
    'letter',
    [
      ['about', 60],
      ['now', 200],
      ['help', 300],
    ],
    'help about now',
  ],
  [
    'is followed by the tallest that still fits the page',
    'letter',
    [
      ['about', 60],
      ['now', 170],
      ['help', 470],
    ],
    'help now about',
  ],
  [
    'leaves the rest in order where nothing fits beside it',
    'letter',
    [
      ['about', 60],
      ['now', 170],
      ['help', 640],
    ],
    'help about now',
  ],
])('the box that says when to get help %s', ([, paper, parts, expected]) => {
  expect(namesOf(paper, ...parts)).toBe(expected);
});

test('a sheet without the box keeps its order', () => {
  expect(namesOf('letter', ['about', 60], ['now', 900])).toBe('about now');
});
