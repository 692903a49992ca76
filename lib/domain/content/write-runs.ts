import type { BodyRun } from '@/lib/domain/content/block-body';
import { escapeWords } from '@/lib/domain/content/escape-words';
import { tidyRuns } from '@/lib/domain/content/tidy-runs';

type Stretch = { source: string; strong: boolean };

/** The source of a line, by weight: neighbours of one weight are one stretch. */
const stretchesOf = (runs: readonly BodyRun[]): Stretch[] => {
  const stretches: Stretch[] = [];
  for (const [index, run] of runs.entries()) {
    const words = run.kind === 'variable' ? `{{${run.name}}}` : escapeWords(run.text, index === 0 && !run.strong);
    const last = stretches.at(-1);
    if (last?.strong === run.strong) last.source += words;
    else stretches.push({ source: words, strong: run.strong });
  }
  return stretches;
};

// CommonMark looks at single UTF-16 units, so that half a character is neither.
const isPunctuation = (unit: string | undefined): boolean => unit !== undefined && /[\p{P}\p{S}]/u.test(unit);
const isLetter = (unit: string | undefined): boolean => unit !== undefined && !/\s/.test(unit) && !isPunctuation(unit);

const reference = (character: string): string => `&#${character.codePointAt(0)};`;

/**
 * Asterisks between a sign and a letter mark nothing bold where the letter is outside ("left-flanking", CommonMark 0.31.2,
 * 6.2): such a letter is written as a reference, which starts and ends with a sign.
 */
const besideBold = (source: string, before: string | undefined, after: string | undefined): string => {
  const characters = Array.from(source);
  const last = characters.length - 1;
  return characters
    .map((character, index) => {
      const opens = index === last && isLetter(source.at(-1)) && isPunctuation(after?.[0]);
      const closes = index === 0 && isLetter(source[0]) && isPunctuation(before?.at(-1));
      return opens || closes ? reference(character) : character;
    })
    .join('');
};

/** How is a line written in Markdown? */
export const writeRuns = (runs: readonly BodyRun[]): string =>
  stretchesOf(tidyRuns(runs))
    .map(({ source, strong }, index, all) =>
      strong ? `**${source}**` : besideBold(source, all[index - 1]?.source, all[index + 1]?.source),
    )
    .join('');
