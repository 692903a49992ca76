export type Turns = {
  /** Waits for a turn, in the order of coming; answers what gives it back, or null when it did not come in time. */
  take: (patienceMs: number) => Promise<(() => void) | null>;
};

/** So many may work at the same moment; the others wait, and whoever waits too long goes without having begun. */
export const makeTurns = (count: number): Turns => {
  let free = count;
  const waiting: (() => void)[] = [];
  const giveBack = (): void => {
    const next = waiting.shift();
    if (next) next();
    else free += 1;
  };
  const once = (): (() => void) => {
    let isGiven = false;
    return () => {
      if (!isGiven) giveBack();
      isGiven = true;
    };
  };
  const wait = (patienceMs: number): Promise<(() => void) | null> =>
    new Promise((resolve) => {
      const come = () => {
        clearTimeout(leaving);
        resolve(once());
      };
      const leaving = setTimeout(() => {
        waiting.splice(waiting.indexOf(come), 1);
        resolve(null);
      }, patienceMs);
      waiting.push(come);
    });
  return {
    take: async (patienceMs) => {
      if (free === 0) return wait(patienceMs);
      free -= 1;
      return once();
    },
  };
};
