import fc from 'fast-check';
import { expect, test } from 'vitest';
import { applyChoices, type Selection, selectAllowed } from '@/lib/domain/handout/apply-choices';
import { type Choices, choicesSchema } from '@/lib/domain/handout/choices';
import { findContradictions } from '@/lib/domain/handout/find-contradictions';
import type { UsualView } from '@/lib/domain/handout/preview';
import { viewUsual } from '@/lib/domain/handout/view-usual';
import { compileLibrary } from '@/lib/domain/tailoring/compile-library';
import { tailor } from '@/lib/domain/tailoring/tailor';
import type { Tailoring } from '@/lib/domain/tailoring/tailoring';
import type { AppliedUsual } from '@/lib/domain/usual/usual';
import { usualOfChoices } from '@/lib/domain/usual/usual-of-choices';
import { readLegCramps } from '@/tests/builders/library-builder';
import { profileArbitrary } from '@/tests/builders/profile-arbitrary';

const pack = await readLegCramps();
const library = compileLibrary(pack);
const keys = pack.adviceKeys.map(({ key }) => key);
const helpKeys = new Set(pack.blocks.filter(({ section }) => section === 'get-help').map((block) => block.adviceKey));

const anyKey = fc.oneof({ weight: 20, arbitrary: fc.constantFrom(...keys) }, { weight: 1, arbitrary: fc.string() });
const someKeys = fc.array(anyKey, { maxLength: 40 });
const named = { id: '0190a5b0-0000-7000-8000-000000000001', name: 'Runners' };

const anyUsual: fc.Arbitrary<AppliedUsual> = fc
  .record({ added: someKeys, removed: fc.array(anyKey, { maxLength: 15 }), order: someKeys })
  .map((set) => ({ ...named, ...set }));

const anyChoices: fc.Arbitrary<Choices> = fc
  .record({
    usual: anyUsual,
    added: fc.array(fc.record({ adviceKey: anyKey, reason: fc.constantFrom('', 'Seen today.') }), { maxLength: 10 }),
    removed: fc.array(anyKey, { maxLength: 10 }),
    order: someKeys,
  })
  .map((chosen) => ({ ...choicesSchema.parse({}), ...chosen }));

type Found = { tailoring: Tailoring; choices: Choices; usual: AppliedUsual; view: UsualView; selection: Selection };

const holdsFor = (check: (found: Found) => void) =>
  fc.assert(
    fc.property(profileArbitrary(pack), anyChoices, (profile, choices) => {
      const tailoring = tailor(library, profile);
      const view = viewUsual(library, tailoring, choices);
      if (!choices.usual || !view) throw new Error('the set is not at work');
      check({ tailoring, choices, usual: choices.usual, view, selection: selectAllowed(library, tailoring, choices) });
    }),
    { numRuns: 300 },
  );

test('whatever the set and whoever the person, nothing but included and offered advice is selected', () => {
  holdsFor(({ tailoring, selection }) => {
    const outcomes = selection.adviceKeys.map((key) => tailoring.decisions.get(key)?.outcome);
    expect(outcomes.filter((outcome) => outcome !== 'included' && outcome !== 'offered')).toEqual([]);
  });
});

test('all that the set adds is on the sheet, or was taken off by the clinician, or is told as fallen out', () => {
  holdsFor(({ usual, choices, view, selection }) => {
    const accounted = new Set([
      ...selection.adviceKeys,
      ...choices.removed,
      ...view.fellOut.map(({ adviceKey }) => adviceKey),
    ]);
    expect(usual.added.filter((key) => !accounted.has(key))).toEqual([]);
  });
});

test('nothing is told as fallen out that the set did not name, or that went as wished, and nothing twice', () => {
  holdsFor(({ usual, view, selection }) => {
    const told = view.fellOut.map(({ adviceKey }) => adviceKey);
    expect(new Set(told).size).toBe(told.length);
    for (const key of told)
      expect(helpKeys.has(key) && usual.removed.includes(key) ? true : !selection.adviceKeys.includes(key)).toBe(true);
    expect(told.filter((key) => !usual.added.includes(key) && !usual.removed.includes(key))).toEqual([]);
  });
});

test('what the set takes off is off, unless the clinician put it on or it is when to get help', () => {
  holdsFor(({ usual, choices, selection }) => {
    const byHand = new Set(choices.added.map(({ adviceKey }) => adviceKey));
    const off = usual.removed.filter((key) => !byHand.has(key) && !helpKeys.has(key));
    expect(selection.adviceKeys.filter((key) => off.includes(key))).toEqual([]);
  });
});

test('a set stops no sheet: with it or without, the clinician’s own choices have the same problems', () => {
  holdsFor(({ tailoring, choices }) => {
    const problemsOf = (applied: ReturnType<typeof applyChoices>) => (applied.ok ? [] : applied.problem);
    const without = applyChoices(library, tailoring, { ...choices, usual: null });
    expect(problemsOf(applyChoices(library, tailoring, choices))).toEqual(problemsOf(without));
  });
});

test('what is warned of, or waits for something not known, is never on without the clinician’s own reason', () => {
  holdsFor(({ tailoring, selection }) => {
    const overridden = new Set(selection.overrides.map(({ adviceKey }) => adviceKey));
    const risky = selection.adviceKeys.filter((key) => {
      const decision = tailoring.decisions.get(key);
      const isWarned = decision?.cautions.some(({ severity }) => severity === 'warn') ?? false;
      return decision?.outcome === 'offered' && (isWarned || decision.reason.kind === 'not-known');
    });
    expect(risky.filter((key) => !overridden.has(key))).toEqual([]);
  });
});

test('the set that choices amount to makes the same sheet again, but for what needed a reason', () => {
  holdsFor(({ tailoring, choices, selection }) => {
    // A sheet that contradicts itself is not issued: as a set, what contradicts falls out.
    fc.pre(findContradictions(library, selection.adviceKeys).length === 0);
    const again = { ...choicesSchema.parse({}), usual: { ...named, ...usualOfChoices(choices) } };
    const overridden = new Set(selection.overrides.map(({ adviceKey }) => adviceKey));
    const wished = selection.adviceKeys.filter((key) => !overridden.has(key));
    expect([...selectAllowed(library, tailoring, again).adviceKeys].sort()).toEqual(wished.sort());
  });
});
