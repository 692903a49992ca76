// @ts-check

/** Something that the person at the keyboard can put right: shown as its one sentence, without a stack. */
export class StartProblem extends Error {}

/** @param {unknown} error */
export const messageOf = (error) => (error instanceof Error ? error.message : String(error));

/** @type {[RegExp, (folder: string) => string][]} */
const explanations = [
  [
    /ENOSPC|nospc|no space left on device|disk quota exceeded|EDQUOT/i,
    (folder) =>
      `The disk that holds ${folder} is full. Free some space (2 GB is plenty), then run the same command again.`,
  ],
  [
    /EROFS|EACCES|EPERM|permission denied|read-only file system/i,
    (folder) => `The folder ${folder} cannot be written by this user. Change its owner, or use a folder that is yours.`,
  ],
];

/**
 * The one sentence for a failure whose cause its text gives away, or undefined.
 * @param {string} text what a program wrote, or an error's code and message
 * @param {string} folder the folder it worked on
 */
export const explainFailure = (text, folder) => explanations.find(([pattern]) => pattern.test(text))?.[1](folder);

/**
 * The same for something thrown: a StartProblem as it is, another error explained if it can be.
 * @param {unknown} error
 * @param {string} folder
 */
export function toStartProblem(error, folder) {
  if (error instanceof StartProblem) return error;
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  const sentence = explainFailure(`${code} ${messageOf(error)}`, folder);
  return sentence ? new StartProblem(sentence, { cause: error }) : error;
}
