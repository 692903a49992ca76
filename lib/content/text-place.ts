/** Where in a text something is; both count from 1. */
export type TextPlace = { line: number; column: number };

/** On which line, and in which column, is this offset? */
export const placeAt = (text: string, offset: number): TextPlace => {
  const before = text.slice(0, offset);
  return { line: before.split('\n').length, column: offset - before.lastIndexOf('\n') };
};
