import { describe, expect, test } from 'vitest';
import { compileLibrary } from '@/lib/domain/tailoring/compile-library';
import { tailor } from '@/lib/domain/tailoring/tailor';
import { readPacks } from '@/tests/builders/library-builder';
import { withFact } from '@/tests/builders/profile-builder';

describe.each(await readPacks())('in the pack %s', (_name, pack) => {
  const library = compileLibrary(pack);

  const pairs = pack.rules.flatMap((rule) => rule.facts.map((fact) => [rule.id, fact, rule] as const));

  describe('every rule fires on each of its facts, alone', () => {
    test.each(pairs)('%s on %s', (id, fact, rule) => {
      const { decisions } = tailor(library, withFact(fact));
      for (const adviceKey of rule.adviceKeys) {
        const decision = decisions.get(adviceKey);
        expect(decision?.rules).toContain(id);
        if (rule.severity === 'block') expect(decision?.outcome).toBe('blocked');
        else
          expect(decision?.cautions).toContainEqual(
            expect.objectContaining({ rule: id, severity: rule.severity, fact, text: rule.caution }),
          );
      }
    });
  });

  test('no rule fires on a healthy adult but those for everyone', () => {
    const decisions = [...tailor(library, withFact('everyone')).decisions.values()];
    const forEveryone = new Set(pack.rules.filter(({ facts }) => facts.includes('everyone')).map(({ id }) => id));
    expect(decisions.flatMap(({ rules }) => rules).filter((id) => !forEveryone.has(id))).toEqual([]);
  });

  test('a healthy adult loses only what is blocked for everyone', () => {
    const { decisions } = tailor(library, withFact('everyone'));
    const blocked = [...decisions.values()].filter(({ outcome }) => outcome === 'blocked').map((one) => one.adviceKey);
    const blockedForAll = pack.rules
      .filter(({ severity, facts }) => severity === 'block' && facts.includes('everyone'))
      .flatMap(({ adviceKeys }) => adviceKeys);
    expect(blocked.sort()).toEqual([...new Set(blockedForAll)].sort());
  });
});
