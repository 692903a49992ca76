/** Where a file of a pack is wrong, and why. Lines and columns count from 1; the column where one can be told. */
export type ContentProblem = { file: string; line: number; column?: number; reason: string };

/** The same before its line is known: it is where these texts stand, one after another (line-of.ts). */
export type UnplacedProblem = { file: string; anchors: readonly string[]; reason: string };

const placeWords = ({ file, line, column }: ContentProblem): string =>
  column === undefined ? `${file}:${line}` : `${file}:${line}:${column}`;

/** A pack that can't be used as it stands. Nothing of it is taken over. */
export class PackError extends Error {
  constructor(readonly problems: ContentProblem[]) {
    super(problems.map((problem) => `${placeWords(problem)}: ${problem.reason}`).join('\n'));
    this.name = 'PackError';
  }
}
