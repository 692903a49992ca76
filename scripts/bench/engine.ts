import { performance } from 'node:perf_hooks';
import fc from 'fast-check';
import type { TopicLibrary } from '@/lib/domain/content/topic-library';
import type { Profile } from '@/lib/domain/profile/profile';
import { compileLibrary } from '@/lib/domain/tailoring/compile-library';
import { tailor } from '@/lib/domain/tailoring/tailor';
import { aLargeLibrary, readLegCramps } from '@/tests/builders/library-builder';
import { profileArbitrary } from '@/tests/builders/profile-arbitrary';

/** Milliseconds for one profile; `budget` is what the p50 should stay under. */
export type BenchRow = { name: string; p50: number; p95: number; budget: number };

const percentile = (sorted: number[], share: number): number => sorted[Math.floor(share * (sorted.length - 1))] ?? 0;

const measure = (name: string, pack: TopicLibrary, profiles: Profile[], budget: number): BenchRow => {
  const library = compileLibrary(pack);
  for (const profile of profiles) tailor(library, profile);
  const times = profiles
    .map((profile) => {
      const start = performance.now();
      tailor(library, profile);
      return performance.now() - start;
    })
    .sort((one, other) => one - other);
  return { name, p50: percentile(times, 0.5), p95: percentile(times, 0.95), budget };
};

/** How long does the engine take for one profile, with the library that ships and with one that is far larger? */
export const benchEngine = async (): Promise<BenchRow[]> => {
  const pack = await readLegCramps();
  const large = aLargeLibrary(pack, { blocks: 10_000, rules: 2_000 });
  const profiles = fc.sample(profileArbitrary(pack), { numRuns: 1000, seed: 1 });
  const known = profiles.map((profile) => ({ ...profile, complete: true }));
  const unknown = profiles.map((profile) => ({ ...profile, complete: false }));
  return [
    measure('leg cramps, complete profile', pack, known, 1),
    measure('leg cramps, incomplete profile', pack, unknown, 1),
    measure('10,000 blocks x 2,000 rules, complete profile', large, known.slice(0, 100), 20),
    measure('10,000 blocks x 2,000 rules, incomplete profile', large, unknown.slice(0, 100), 20),
  ];
};
