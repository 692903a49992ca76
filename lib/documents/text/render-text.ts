import { documentLines } from '@/lib/domain/handout/document-lines';
import type { HandoutDocument } from '@/lib/domain/handout/handout-document';

/** Breaks one line at spaces. A word longer than the width stays whole; later lines of a list item stand in under its text. */
const wrapLine = (line: string, columns: number): string[] => {
  const indent = ' '.repeat(/^(?:•|\d+\.) /.exec(line)?.[0].length ?? 0);
  const wrapped: string[] = [];
  let open = '';
  for (const word of line.split(' ')) {
    const longer = open === '' ? word : `${open} ${word}`;
    if (longer.length <= columns || open.trim() === '') {
      open = longer;
      continue;
    }
    wrapped.push(open);
    open = indent + word;
  }
  return [...wrapped, open];
};

/**
 * The sheet as plain text, for a chart note: the words of `documentLines` in the same order, one line each. With
 * `columns`, lines are wrapped at that many characters. Ends with a line break.
 */
export const renderText = (document: HandoutDocument, columns?: number): string => {
  const lines = documentLines(document);
  const wrapped = columns === undefined ? lines : lines.flatMap((line) => wrapLine(line, columns));
  return `${wrapped.join('\n')}\n`;
};
