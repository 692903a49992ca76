import { describe, expect, test } from 'vitest';
import { applyChoices, selectAllowed } from '@/lib/domain/handout/apply-choices';
import { explainChoiceProblem } from '@/lib/domain/handout/explain-choice-problem';
import { viewUsual } from '@/lib/domain/handout/view-usual';
import { compileLibrary } from '@/lib/domain/tailoring/compile-library';
import { explainDecision } from '@/lib/domain/tailoring/explain-decision';
import { tailor } from '@/lib/domain/tailoring/tailor';
import { aBlock, aLibrary } from '@/tests/builders/library-builder';
import { aProfile } from '@/tests/builders/profile-builder';
import { theChoices } from '@/tests/builders/selection-builder';

const reason = 'One raises what the other lowers.';

const libraryOf = (...blocks: ReturnType<typeof aBlock>[]) =>
  compileLibrary(aLibrary({ blocks, contradictions: [{ id: 'CX-001', adviceKeys: ['up', 'down'], reason }] }));

const words = { factLabels: new Map<string, string>(), titleOf: (key: string) => `"${key}"` };

describe('the default sheet never contradicts itself', () => {
  test.each([
    [
      'what is on every sheet stays',
      aBlock('up', { placement: 'core', priority: 1 }),
      aBlock('down', { priority: 99 }),
    ],
    [
      'what fits the person stays',
      aBlock('up', { placement: 'when-it-fits', fits: ['age:adult'], priority: 1 }),
      aBlock('down', { priority: 99 }),
    ],
    ['of equals the one of higher priority stays', aBlock('up', { priority: 60 }), aBlock('down', { priority: 50 })],
    ['of equals in all the first named stays', aBlock('up'), aBlock('down')],
  ])('%s, and the other is offered with its why', (_what, up, down) => {
    const { sheet, decisions } = tailor(libraryOf(down, up), aProfile());
    expect(sheet).toEqual(['up']);
    const decision = decisions.get('down');
    expect(decision).toMatchObject({ outcome: 'offered', reason: { kind: 'contradicts', adviceKey: 'up' } });
    expect(decision && explainDecision(decision, words)).toBe('Would say otherwise than advice that comes first: "up"');
  });

  test('a danger sign is never left out for it', () => {
    const library = libraryOf(aBlock('up', { placement: 'core' }), aBlock('down', { section: 'get-help' }));
    expect(tailor(library, aProfile()).sheet).toEqual(['down']);
  });
});

describe('a sheet that holds both', () => {
  const library = libraryOf(aBlock('up', { placement: 'core' }), aBlock('down', { placement: 'on-request' }));
  const tailoring = tailor(library, aProfile());
  const added = [{ adviceKey: 'down', reason: '' }];

  test('can’t be issued, and says of which two, why and what to do', () => {
    const applied = applyChoices(library, tailoring, theChoices({ added }));
    expect(applied).toEqual({
      ok: false,
      problem: [{ code: 'contradiction', adviceKeys: ['up', 'down'], reason }],
    });
    const [problem] = applied.ok ? [] : applied.problem;
    expect(problem && explainChoiceProblem(problem, (key) => key)).toBe(
      `"up" and "down" contradict each other. ${reason} Take one off.`,
    );
  });

  test('can be issued as soon as one is off', () => {
    expect(applyChoices(library, tailoring, theChoices({ added, removed: ['up'] }))).toMatchObject({
      ok: true,
      value: { adviceKeys: ['down'] },
    });
  });
});

describe('a usual set stops nothing', () => {
  const library = libraryOf(
    aBlock('up', { placement: 'core' }),
    aBlock('down', { placement: 'on-request' }),
    aBlock('other', { placement: 'on-request' }),
  );
  const tailoring = tailor(library, aProfile());
  const set = {
    id: '0199f3a0-0000-7000-8000-000000000001',
    name: 'Mine',
    added: ['down', 'other'],
    removed: [],
    order: [],
  };

  test('what of it contradicts the sheet falls out, with its why', () => {
    const choices = theChoices({ usual: set });
    expect(applyChoices(library, tailoring, choices)).toMatchObject({
      ok: true,
      value: { adviceKeys: ['up', 'other'] },
    });
    expect(viewUsual(library, tailoring, choices)?.fellOut).toEqual([
      { adviceKey: 'down', title: 'Title of down', why: 'Contradicts what is on the sheet: Title of up' },
    ]);
  });

  test('what was put on by hand and refused is not on the sheet, so the set’s advice does not contradict it', () => {
    const childrenUp = libraryOf(aBlock('up', { for: ['age:child'] }), aBlock('down', { placement: 'on-request' }));
    const adult = tailor(childrenUp, aProfile());
    const choices = theChoices({ usual: { ...set, added: ['down'] }, added: [{ adviceKey: 'up' }] });
    expect(selectAllowed(childrenUp, adult, choices).adviceKeys).toEqual(['down']);
    expect(viewUsual(childrenUp, adult, choices)?.fellOut).toEqual([]);
  });

  test('it goes on when the set or the clinician takes the other off', () => {
    const keys = (choices: Parameters<typeof theChoices>[0]) => {
      const applied = applyChoices(library, tailoring, theChoices(choices));
      return applied.ok ? applied.value.adviceKeys : applied.problem;
    };
    expect(keys({ usual: { ...set, removed: ['up'] } })).toEqual(['down', 'other']);
    expect(keys({ usual: set, removed: ['up'] })).toEqual(['down', 'other']);
  });

  test('of two of its own that contradict each other the first goes on', () => {
    const bare = libraryOf(aBlock('up', { placement: 'on-request' }), aBlock('down', { placement: 'on-request' }));
    const applied = applyChoices(
      bare,
      tailor(bare, aProfile()),
      theChoices({ usual: { ...set, added: ['down', 'up'] } }),
    );
    expect(applied).toMatchObject({ ok: true, value: { adviceKeys: ['down'] } });
  });
});
