/** Whose work it is: the same person in another clinic is somebody else. */
export type Holder = { userId: string; clinicId: string };

const keptPrefix = 'plainleaf-kept-';

const prefixOf = ({ userId, clinicId }: Holder): string => `${keptPrefix}${userId}-${clinicId}-`;

/** Under which key something of this person's is kept in a browser. `what` holds ids only. */
export const keptKey = (holder: Holder, what: string): string => `${prefixOf(holder)}${what}`;

/** Removes everything that is kept of anyone, or of anyone but this person. */
export const forgetKept = (storage: Storage, but?: Holder): void => {
  const keys = Array.from({ length: storage.length }, (_, at) => storage.key(at) ?? '');
  const stays = but ? prefixOf(but) : null;
  for (const key of keys) {
    if (key.startsWith(keptPrefix) && !(stays !== null && key.startsWith(stays))) storage.removeItem(key);
  }
};
