import fc from 'fast-check';
import { expect, test } from 'vitest';
import { applyChoices, type Selection, selectAllowed } from '@/lib/domain/handout/apply-choices';
import { type Choices, choicesSchema } from '@/lib/domain/handout/choices';
import { composeHandout } from '@/lib/domain/handout/compose-handout';
import { documentLines } from '@/lib/domain/handout/document-lines';
import { compileLibrary } from '@/lib/domain/tailoring/compile-library';
import { inPrintedOrder, tailor } from '@/lib/domain/tailoring/tailor';
import type { Tailoring } from '@/lib/domain/tailoring/tailoring';
import { readLegCramps } from '@/tests/builders/library-builder';
import { profileArbitrary } from '@/tests/builders/profile-arbitrary';
import { aSheetContext } from '@/tests/builders/selection-builder';

const pack = await readLegCramps();
const library = compileLibrary(pack);
const keys = pack.adviceKeys.map(({ key }) => key);
const helpKeys = new Set(pack.blocks.filter(({ section }) => section === 'get-help').map((block) => block.adviceKey));

const anyKey = fc.oneof({ weight: 20, arbitrary: fc.constantFrom(...keys) }, { weight: 1, arbitrary: fc.string() });
const anyReason = fc.constantFrom('', ' ', 'Seen together today.');

const anyChoices: fc.Arbitrary<Choices> = fc
  .record({
    added: fc.array(fc.record({ adviceKey: anyKey, reason: anyReason }), { maxLength: 60 }),
    removed: fc.array(anyKey, { maxLength: 60 }),
    order: fc.array(anyKey, { maxLength: 60 }),
    assessed: fc.constantFrom(null, { finding: 'Examined.' }),
  })
  .map((chosen) => ({ ...choicesSchema.parse({}), ...chosen }));

const holdsFor = (check: (found: { tailoring: Tailoring; choices: Choices; selection: Selection }) => void) =>
  fc.assert(
    fc.property(profileArbitrary(pack), anyChoices, (profile, choices) => {
      const tailoring = tailor(library, profile);
      check({ tailoring, choices, selection: selectAllowed(library, tailoring, choices) });
    }),
    { numRuns: 300 },
  );

test('whatever is chosen for whomever, nothing but included and offered advice is selected, so nothing blocked', () => {
  holdsFor(({ tailoring, selection }) => {
    const outcomes = selection.adviceKeys.map((key) => tailoring.decisions.get(key)?.outcome);
    expect(outcomes.filter((outcome) => outcome !== 'included' && outcome !== 'offered')).toEqual([]);
  });
});

test('no text of a blocked piece of advice is printed, whatever is chosen', () => {
  holdsFor(({ tailoring, selection }) => {
    const document = composeHandout(library, tailoring, selection, aSheetContext());
    const printed = document.parts.flatMap((part) => (part.kind === 'section' ? part.blocks : []));
    const blocked = printed.filter(({ adviceKey }) => tailoring.decisions.get(adviceKey)?.outcome === 'blocked');
    expect(blocked).toEqual([]);
    expect(documentLines(document).filter((line) => line.includes('{{'))).toEqual([]);
  });
});

test('all of when to get help stays on, and when someone must be assessed first there is nothing else', () => {
  holdsFor(({ tailoring, selection }) => {
    const wanted = tailoring.sheet.filter((key) => helpKeys.has(key));
    expect(wanted.length).toBeGreaterThan(0);
    expect(selection.adviceKeys.filter((key) => helpKeys.has(key)).sort()).toEqual(wanted.sort());
    if (tailoring.gate.status === 'assess-first')
      expect(selection.adviceKeys.filter((key) => !helpKeys.has(key))).toEqual([]);
  });
});

test('a sheet holds each piece of advice once and keeps the order of the sections', () => {
  holdsFor(({ selection: { adviceKeys } }) => {
    expect(new Set(adviceKeys).size).toBe(adviceKeys.length);
    const rank = (key: string) => library.advice.get(key)?.blocks[0]?.sectionRank;
    expect(adviceKeys.map(rank)).toEqual(inPrintedOrder(library, adviceKeys).map(rank));
  });
});

test('every override has a reason, a place on the sheet and a warning or an unknown behind it, once', () => {
  holdsFor(({ tailoring, selection }) => {
    const overridden = selection.overrides.map(({ adviceKey }) => adviceKey);
    expect(new Set(overridden).size).toBe(overridden.length);
    for (const { adviceKey, reason, rules } of selection.overrides) {
      expect(reason).toBe('Seen together today.');
      expect(selection.adviceKeys).toContain(adviceKey);
      expect(rules.length > 0 || tailoring.decisions.get(adviceKey)?.reason.kind === 'not-known').toBe(true);
    }
  });
});

test('what is warned of is never on a sheet without its override, unless the engine put it there', () => {
  holdsFor(({ tailoring, selection }) => {
    const overridden = new Set(selection.overrides.map(({ adviceKey }) => adviceKey));
    const warned = selection.adviceKeys.filter((key) => {
      const decision = tailoring.decisions.get(key);
      return decision?.outcome === 'offered' && decision.cautions.some(({ severity }) => severity === 'warn');
    });
    expect(warned.filter((key) => !overridden.has(key))).toEqual([]);
  });
});

test('choices that may be issued are exactly those that lose nothing on the way', () => {
  holdsFor(({ tailoring, choices, selection }) => {
    const applied = applyChoices(library, tailoring, choices);
    if (applied.ok) expect(applied.value).toEqual(selection);
    const wanted = choices.added.map(({ adviceKey }) => adviceKey).filter((key) => !choices.removed.includes(key));
    const isLost = wanted.some((key) => !selection.adviceKeys.includes(key));
    if (isLost) expect(applied.ok).toBe(false);
  });
});
