import { widthOfText } from '@/lib/documents/pdf/font-set';
import type { TextLook } from '@/lib/documents/pdf/sheet/measures';
import type { Run } from '@/lib/domain/handout/handout-document';

/** Floating-point sums; far less than a reader or the lint sees. */
const tolerance = 0.05;

type Word = { text: string; spaceAfter: string; strong: boolean; joined: boolean };

/** `joined` words follow the one before with no space between them, across a change of weight. */
const toWords = (runs: readonly Run[]): Word[] => {
  let joined = true;
  return runs.flatMap(({ text, strong }) =>
    [...text.matchAll(/([^ ]+)( *)|( +)/g)].map((match) => {
      const word = { text: match[1] ?? '', spaceAfter: match[2] ?? match[3] ?? '', strong, joined };
      joined = word.spaceAfter === '';
      return word;
    }),
  );
};

/** Where must a line end? Index of each word that starts a line of its own. */
const lineStarts = (words: readonly Word[], look: TextLook, width: number): Set<number> => {
  const starts = new Set<number>();
  let used = 0;
  let clusterStart = 0;
  let clusterWidth = 0;
  words.forEach((word, index) => {
    const strong = look.strong || word.strong;
    const inked = widthOfText(word.text, look.size, strong);
    if (!word.joined) {
      used += clusterWidth;
      clusterStart = index;
      clusterWidth = 0;
    }
    clusterWidth += inked;
    if (used > 0 && used + clusterWidth > width + tolerance) {
      starts.add(clusterStart);
      used = 0;
    }
    clusterWidth += widthOfText(word.spaceAfter, look.size, strong);
  });
  return starts;
};

/**
 * Fills lines one after another, as a browser does, and ends each with a line feed after its space. Left to itself,
 * react-pdf breaks lines as for justified text and squeezes the spaces of the fuller ones by up to a third.
 */
export const breakLines = (runs: readonly Run[], look: TextLook, width: number): Run[] => {
  const words = toWords(runs);
  const starts = lineStarts(words, look, width);
  const broken: Run[] = [];
  words.forEach((word, index) => {
    const text = word.text + word.spaceAfter + (starts.has(index + 1) ? '\n' : '');
    const last = broken.at(-1);
    if (last && last.strong === word.strong) last.text += text;
    else broken.push({ text, strong: word.strong });
  });
  return broken;
};

/** What fits on one line of `width` points, and the runs that are left for the lines below it. */
export const splitFirstLine = (runs: readonly Run[], look: TextLook, width: number): { first: Run[]; rest: Run[] } => {
  const first: Run[] = [];
  const rest: Run[] = [];
  for (const { text, strong } of breakLines(runs, look, width)) {
    const cut = rest.length > 0 ? 0 : text.indexOf('\n');
    if (cut < 0) {
      first.push({ text, strong });
      continue;
    }
    if (cut > 0) first.push({ text: text.slice(0, cut), strong });
    const below = text.slice(cut).replaceAll('\n', '');
    if (below !== '') rest.push({ text: below, strong });
  }
  return { first, rest };
};
