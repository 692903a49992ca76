import type { ToldBefore } from '@/lib/domain/handout/told-before';

/** What one earlier sheet of 3 May 2026 said: advice keys and the block versions that it printed for them. */
export const aToldBefore = (said: Record<string, readonly string[]> = {}): NonNullable<ToldBefore> => {
  const at = '2026-05-03T10:00:00.000Z';
  const advice = new Map(Object.entries(said).map(([key, versionIds]) => [key, { at, versionIds }]));
  return { revision: '1:earlier', lastSheetAt: at, advice };
};
