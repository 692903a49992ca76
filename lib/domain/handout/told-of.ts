import type { ToldBefore } from '@/lib/domain/handout/told-before';

/** `changed`: at least one of the versions asked about was not on the sheet of that day. `at` is ISO 8601. */
export type Told = { at: string; changed: boolean };

/**
 * When was this advice last told to this patient, and does it say something else now? Null when no earlier sheet told
 * it. `versionIds` are its block versions now; one that is no longer said is not a change that a reader has to read.
 */
export const toldOf = (toldBefore: ToldBefore, adviceKey: string, versionIds: readonly string[]): Told | null => {
  const told = toldBefore?.advice.get(adviceKey);
  return told ? { at: told.at, changed: versionIds.some((id) => !told.versionIds.includes(id)) } : null;
};
