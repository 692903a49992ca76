/** Every so many-th of the items, the next ones in the next turn: after so many turns each was there once. */
export const inTurns = <Item>(items: readonly Item[], turn: number, every: number): Item[] =>
  items.filter((_, index) => (index + turn) % every === 0);
