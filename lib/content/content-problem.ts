/** Where a file of a pack is wrong, and why. */
export type ContentProblem = { file: string; line: number; reason: string };

/** A pack that can't be used as it stands. Nothing of it is taken over. */
export class PackError extends Error {
  constructor(readonly problems: ContentProblem[]) {
    super(problems.map(({ file, line, reason }) => `${file}:${line}: ${reason}`).join('\n'));
    this.name = 'PackError';
  }
}
