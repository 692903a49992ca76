/**
 * Where on the sheet a problem is: indexes into the document, and the name that a person knows the place by. Among letters,
 * `part` is the letter's index.
 */
export type DocumentPlace = { part: number | null; block: number | null; name: string };

/** Why a sheet or a letter can't be printed. The codes are stable; the words for a person come from `describeDocumentProblem`. */
export type DocumentProblem =
  | { code: 'glyph-missing'; place: DocumentPlace; character: string }
  | { code: 'text-not-printable'; place: DocumentPlace; codePoint: string }
  | { code: 'word-too-long'; place: DocumentPlace; word: string }
  | { code: 'text-too-long'; kilobytes: number; limit: number }
  | { code: 'too-many-pieces'; pieces: number; limit: number }
  | { code: 'drawing-unprintable'; place: DocumentPlace }
  | { code: 'picture-missing'; place: DocumentPlace }
  | { code: 'block-too-tall'; place: DocumentPlace }
  | { code: 'too-many-pages'; limit: number }
  | { code: 'no-letters' }
  | { code: 'too-many-letters'; letters: number; limit: number }
  | { code: 'layout-unsound'; place: DocumentPlace; finding: string }
  | { code: 'render-timeout'; seconds: number }
  | { code: 'render-out-of-memory' }
  | { code: 'render-busy' }
  | { code: 'render-lost' };

const inPlace = (place: DocumentPlace): string => `in "${place.name}"`;

/** What went wrong with this sheet, and what can a person do about it? Two plain sentences, safe to show and to log. */
export const describeDocumentProblem = (problem: DocumentProblem): string => {
  switch (problem.code) {
    case 'glyph-missing':
      return `The character "${problem.character}" ${inPlace(problem.place)} can't be printed. Write it another way.`;
    case 'text-not-printable':
      return `There is a hidden character (${problem.codePoint}) ${inPlace(problem.place)}. Type the text again by hand.`;
    case 'word-too-long':
      return `The word "${problem.word.slice(0, 20)}" ${inPlace(problem.place)} is too long for a line. Shorten or divide it.`;
    case 'text-too-long':
      return `The sheet holds ${problem.kilobytes} KB of text, and ${problem.limit} KB is the most. Take something off.`;
    case 'too-many-pieces':
      return `The sheet has ${problem.pieces} paragraphs and list lines, and ${problem.limit} is the most. Take some off.`;
    case 'drawing-unprintable':
      return `The drawing ${inPlace(problem.place)} can't be printed. Choose another, or draw it more simply.`;
    case 'picture-missing':
      return `The picture ${inPlace(problem.place)} is not there. Nothing was printed; take that advice off, and tell an editor.`;
    case 'block-too-tall':
      return `A part ${inPlace(problem.place)} is taller than a page. Shorten it, or choose a smaller print size.`;
    case 'too-many-pages':
      return `The sheet is longer than ${problem.limit} pages. Take something off, or choose a smaller print size.`;
    case 'no-letters':
      return 'There is no letter to print.';
    case 'too-many-letters':
      return `These are ${problem.letters} letters, and ${problem.limit} is the most in one file. Print them in parts.`;
    case 'layout-unsound':
      return `The text ${inPlace(problem.place)} does not fit (${problem.finding}). Shorten it.`;
    case 'render-timeout':
      return `The sheet was not ready after ${problem.seconds} seconds. Nothing was printed; try again.`;
    case 'render-out-of-memory':
      return 'The sheet needs more memory than a sheet may. Nothing was printed; take something off.';
    case 'render-busy':
      return 'Too many sheets are waiting to be printed. Try again in a moment.';
    case 'render-lost':
      return 'The printing stopped before the sheet was ready. Nothing was printed; try again.';
  }
};

/** Thrown by everything in lib/documents when a sheet can't be printed as it stands. Told apart by `problem.code`. */
export class DocumentError extends Error {
  override readonly name = 'DocumentError';
  readonly problem: DocumentProblem;

  /** By name, for Next bundles pages, routes and instrumentation apart, each with a class of its own, and the workers are shared. */
  static override [Symbol.hasInstance](value: unknown): boolean {
    return value instanceof Error && value.name === 'DocumentError';
  }

  constructor(problem: DocumentProblem) {
    super(describeDocumentProblem(problem));
    this.problem = problem;
  }
}
