import type { BodyRun } from '@/lib/domain/content/block-body';

const charactersOf = (run: BodyRun): BodyRun[] =>
  run.kind === 'text' ? Array.from(run.text, (text) => ({ ...run, text: text.replace(/\s/, ' ') })) : [run];

const isSpace = (run: BodyRun | undefined): boolean => run?.kind === 'text' && run.text === ' ';

/** One space for several, none at the ends, and bold only inside bold. */
const tidySpaces = (runs: BodyRun[]): BodyRun[] =>
  runs
    .filter((run, index) => !isSpace(run) || !isSpace(runs[index - 1]))
    .flatMap((run, index, single) => {
      if (!isSpace(run)) return [run];
      const [before, after] = [single[index - 1], single[index + 1]];
      return before && after ? [{ ...run, strong: before.strong && after.strong }] : [];
    });

const joinRuns = (runs: BodyRun[]): BodyRun[] => {
  const joined: BodyRun[] = [];
  for (const run of runs) {
    const last = joined.at(-1);
    if (run.kind === 'text' && last?.kind === 'text' && last.strong === run.strong) last.text += run.text;
    else joined.push({ ...run });
  }
  return joined;
};

/** The one way to hold this line: no run without text, none beside another of its kind and weight, single spaces. */
export const tidyRuns = (runs: readonly BodyRun[]): BodyRun[] => joinRuns(tidySpaces(runs.flatMap(charactersOf)));
