/** Asks the person to show that it is them; answers whether they did. */
type Asker = () => Promise<boolean>;

let asker: Asker | null = null;
let asking: Promise<boolean> | null = null;

/** What asks on this page; the function that it answers takes it away again. */
export const registerAsker = (next: Asker): (() => void) => {
  asker = next;
  return () => {
    if (asker === next) asker = null;
  };
};

/** Calls that want it at the same time wait for one answer. Where nothing can ask, nobody has shown anything. */
export const askToConfirm = async (): Promise<boolean> => {
  asking ??= asker ? asker() : Promise.resolve(false);
  try {
    return await asking;
  } finally {
    asking = null;
  }
};
