import { describe, expect, test } from 'vitest';
import { readProfile } from '@/lib/domain/tailoring/answer-profile-line';
import { compileLibrary } from '@/lib/domain/tailoring/compile-library';
import { readPacks } from '@/tests/builders/library-builder';

describe.each(await readPacks())('the pack %s', (_name, pack) => {
  const library = compileLibrary(pack);
  const adviceKeys = new Set(pack.adviceKeys.map(({ key }) => key));

  describe('every list names each thing once', () => {
    test.each([
      ['advice keys', pack.adviceKeys.map(({ key }) => key)],
      ['rules', pack.rules.map(({ id }) => id)],
      ['danger signs', pack.redFlags.map(({ id }) => id)],
      ['sources', pack.sources.map(({ id }) => id)],
      ['figures', pack.figures.map(({ id }) => id)],
      ['presets', pack.presets.map(({ id }) => id)],
      ['conditions', pack.vocabulary.conditions.map(({ token }) => token)],
      ['medicines', pack.vocabulary.medicines.map(({ token }) => token)],
      ['allergies', pack.vocabulary.allergies.map(({ token }) => token)],
      ['lifestyle', pack.vocabulary.lifestyle.map(({ token }) => token)],
    ])('%s', (_list, names) => {
      expect(names.filter((name, index) => names.indexOf(name) !== index)).toEqual([]);
    });
  });

  describe('the rules', () => {
    test('point to safer advice that exists', () => {
      const named = pack.rules.map(({ saferAlternative }) => saferAlternative?.adviceKey ?? null);
      expect(named.filter((key) => key !== null && !adviceKeys.has(key))).toEqual([]);
    });

    test('point to safer advice that a patient can be given: it has text and is not blocked for everyone', () => {
      const blocked = new Set(
        pack.rules
          .filter((rule) => rule.severity === 'block' && rule.facts.includes('everyone'))
          .flatMap((rule) => rule.adviceKeys),
      );
      const unusable = pack.rules.filter(({ saferAlternative }) => {
        const key = saferAlternative?.adviceKey;
        return key != null && (blocked.has(key) || !pack.blocks.some((block) => block.adviceKey === key));
      });
      expect(unusable.map(({ id }) => id)).toEqual([]);
    });

    test('never call the very advice that they act on its own safer alternative', () => {
      const circular = pack.rules.filter((rule) => rule.adviceKeys.includes(rule.saferAlternative?.adviceKey ?? ''));
      expect(circular.map(({ id }) => id)).toEqual([]);
    });

    test('block every remedy that must never be given', () => {
      const never = pack.adviceKeys.filter((advice) => advice.default === 'never').map(({ key }) => key);
      const blocked = new Set(
        pack.rules
          .filter((rule) => rule.severity === 'block' && rule.facts.includes('everyone'))
          .flatMap((rule) => rule.adviceKeys),
      );
      expect(never.filter((key) => !blocked.has(key))).toEqual([]);
    });
  });

  describe('the vocabulary', () => {
    const { impliedBy } = library.implications;

    test('has no ring of implications', () => {
      const inRing = [...impliedBy].filter(([fact, implied]) =>
        implied.some((one) => impliedBy.get(one)?.includes(fact)),
      );
      expect(inRing.map(([fact]) => fact)).toEqual([]);
    });

    test('implies only facts that it knows', () => {
      expect([...impliedBy.values()].flat().filter((fact) => !impliedBy.has(fact))).toEqual([]);
    });

    test('has age bands that meet without a gap, from birth to 120', () => {
      const { ageBands } = pack.vocabulary;
      expect([ageBands[0]?.fromYears, ageBands.at(-1)?.toYears]).toEqual([0, 120]);
      for (const [index, band] of ageBands.slice(1).entries())
        expect(band.fromYears).toBe((ageBands[index]?.toYears ?? 0) + 1);
    });
  });

  describe('the presets', () => {
    test.each(pack.presets.map((preset) => [preset.label, preset.profile] as const))(
      '%s is sound',
      (_label, profile) => {
        expect(readProfile(library, profile)).toMatchObject({ ok: true });
      },
    );

    test('hold no name', () => {
      expect(pack.presets.filter(({ profile }) => 'name' in profile)).toEqual([]);
    });
  });

  test('every danger sign is answered by text on when to get help, or names advice that has text', () => {
    const withText = new Set(pack.blocks.map(({ adviceKey }) => adviceKey));
    expect(pack.redFlags.filter(({ adviceKey }) => !withText.has(adviceKey)).map(({ id }) => id)).toEqual([]);
  });
});
