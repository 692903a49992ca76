import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { countSyllables } from '@/lib/content/count-syllables';
import { mergeLibraries } from '@/lib/domain/content/merge-libraries';
import type { HandoutDocument } from '@/lib/domain/handout/handout-document';
import type { Profile } from '@/lib/domain/profile/profile';
import { measureReadability } from '@/lib/domain/readability/measure-readability';
import { proseLines } from '@/lib/domain/readability/prose-lines';
import { requiredNames } from '@/lib/domain/readability/required-names';
import { type CompiledLibrary, compileLibrary } from '@/lib/domain/tailoring/compile-library';
import { tailor } from '@/lib/domain/tailoring/tailor';
import { readPacks } from '@/tests/builders/library-builder';
import { profileArbitrary } from '@/tests/builders/profile-arbitrary';
import { buildSheet } from '@/tests/builders/selection-builder';

const readingOf = (lines: string[]) => measureReadability(lines, countSyllables);

/** Why is this sheet too hard, with the lines that make it so? Empty when it is not. */
const tooHard = (document: HandoutDocument): string[] => {
  const lines = proseLines(document);
  const sheet = readingOf(lines);
  const longest = lines.filter((line) => readingOf([line]).longestSentence > 20);
  if (sheet.fleschKincaid <= 6 && sheet.smog <= 8 && longest.length === 0) return [];
  const hardest = lines.toSorted((a, b) => readingOf([b]).smog - readingOf([a]).smog).slice(0, 5);
  return [`grade ${sheet.fleschKincaid.toFixed(1)}, SMOG ${sheet.smog.toFixed(1)}`, ...longest, ...hardest];
};

/** Everything that may go on by hand, put on: the hardest sheet that this person can get. */
const withEverything = (library: CompiledLibrary, profile: Profile): HandoutDocument => {
  const { decisions } = tailor(library, profile);
  const added = [...decisions.keys()].map((adviceKey) => ({ adviceKey, reason: 'Wanted.' }));
  return buildSheet(library, profile, { choices: { added: added.slice(0, 60) } }).document;
};

const packs = await readPacks();

describe.each([...packs, ['leg cramps and heartburn', mergeLibraries(packs.map(([, pack]) => pack))] as const])(
  'on %s',
  (_name, pack) => {
    const library = compileLibrary(pack);
    const names = requiredNames(pack.vocabulary, countSyllables);

    test.for(pack.presets.map(({ id, profile }) => [id, profile] as const))(
      'the sheet of the preset %s asks for grade 6, SMOG 8 and sentences of 20 words at most',
      ([, profile]) => {
        expect(tooHard(buildSheet(library, profile, { context: { withDiary: true } }).document)).toEqual([]);
      },
    );

    test('so does the sheet of anyone, with the diary and without', () => {
      fc.assert(
        fc.property(profileArbitrary(pack), fc.boolean(), (profile, withDiary) => {
          expect(tooHard(buildSheet(library, profile, { context: { withDiary } }).document)).toEqual([]);
        }),
        { numRuns: 200 },
      );
    });

    test('so does a sheet with all that a clinician may add, warned advice and its cautions included', () => {
      fc.assert(
        fc.property(profileArbitrary(pack), (profile) => {
          expect(tooHard(withEverything(library, profile))).toEqual([]);
        }),
        { numRuns: 100 },
      );
    });

    test.for(pack.presets.map(({ id, profile }) => [id, profile] as const))(
      'without the names that it must use, the sheet of the preset %s is no harder, and keeps its sentences',
      ([, profile]) => {
        const lines = proseLines(buildSheet(library, profile).document);
        const [all, withoutNames] = [readingOf(lines), measureReadability(lines, countSyllables, names)];
        expect(withoutNames.sentences).toBe(all.sentences);
        expect(withoutNames.smog).toBeLessThanOrEqual(all.smog);
        expect(withoutNames.fleschKincaid).toBeLessThanOrEqual(all.fleschKincaid);
      },
    );
  },
);
