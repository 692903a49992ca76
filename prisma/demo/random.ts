/** Random choices that are the same each time: the demo clinic is the same clinic on every machine. */
export type Random = {
  /** From 0 up to, not including, 1. */
  next: () => number;
  chance: (share: number) => boolean;
  pick: <Item>(items: readonly Item[]) => Item;
  between: (least: number, most: number) => number;
};

/** Mulberry32 by Tommy Ettinger, public domain: small, and good enough to look like chance. */
export const randomFrom = (seed: number): Random => {
  let state = seed;
  const next = (): number => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
  const between = (least: number, most: number): number => least + Math.floor(next() * (most - least + 1));
  return {
    next,
    between,
    chance: (share) => next() < share,
    pick: (items) => {
      const item = items[between(0, items.length - 1)];
      if (item === undefined) throw new Error('There is nothing to pick from.');
      return item;
    },
  };
};
