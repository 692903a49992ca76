import { z } from 'zod';
import { type Holder, keptKey } from '@/components/shell/kept-work';

const placeSchema = z.strictObject({ path: z.string().max(2000), at: z.number() });

/** A session is never longer than this, and who comes back a day later begins at the desk. */
const longestMilliseconds = 12 * 60 * 60 * 1000;

const keyOf = (holder: Holder): string => keptKey(holder, 'place');

/** Is this an address of our own, in the form that a link has? `//elsewhere` and `/\elsewhere` lead to another host. */
export const isOwnPath = (path: string): boolean => /^\/(?![/\\])/.test(path) && !/[\s\\]/.test(path);

/** Notes where somebody is, for when they have to sign in again. Our addresses hold ids and no names. */
export const notePlace = (storage: Storage, holder: Holder, path: string, at: number): void => {
  try {
    storage.setItem(keyOf(holder), JSON.stringify({ path, at }));
  } catch {
    // A browser that has no room for this leads to the desk instead.
  }
};

/** Where this person was before they had to sign in again, once; null when that is not known or long ago. */
export const takePlace = (storage: Storage, holder: Holder, now: number): string | null => {
  const stored = storage.getItem(keyOf(holder));
  storage.removeItem(keyOf(holder));
  try {
    const { path, at } = placeSchema.parse(JSON.parse(stored ?? 'null'));
    return isOwnPath(path) && Math.abs(now - at) < longestMilliseconds ? path : null;
  } catch {
    return null;
  }
};
