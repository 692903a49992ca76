import type { ProfileEntry } from '@/lib/domain/profile/profile-entry';

// In memory only: what is known of a person belongs in no address and no browser storage.
let carried: ProfileEntry[] = [];

/** Takes a profile typed on the desk's first page along to the next one. */
export const carryProfile = (entries: ProfileEntry[]): void => {
  carried = entries;
};

export const carriedProfile = (): ProfileEntry[] => carried;
