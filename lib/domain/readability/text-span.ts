/** A stretch of a line; `start` and `end` count UTF-16 units, `quote` is what stands there. */
export type TextSpan = { start: number; end: number; quote: string };

export const spanOf = (line: string, start: number, end: number): TextSpan => ({
  start,
  end,
  quote: line.slice(start, end),
});
