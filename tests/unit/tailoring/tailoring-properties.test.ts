import fc from 'fast-check';
import { expect, test } from 'vitest';
import { findFactLabels } from '@/lib/domain/profile/fact-labels';
import type { Profile } from '@/lib/domain/profile/profile';
import { answerProfileLine, readProfile } from '@/lib/domain/tailoring/answer-profile-line';
import { compileLibrary } from '@/lib/domain/tailoring/compile-library';
import { explainDecision } from '@/lib/domain/tailoring/explain-decision';
import { tailor } from '@/lib/domain/tailoring/tailor';
import type { Decision, Tailoring } from '@/lib/domain/tailoring/tailoring';
import { readLegCramps } from '@/tests/builders/library-builder';
import { listableFacts, profileArbitrary } from '@/tests/builders/profile-arbitrary';
import { withFact } from '@/tests/builders/profile-builder';

const pack = await readLegCramps();
const library = compileLibrary(pack);
const anyProfile = profileArbitrary(pack);
const words = { factLabels: findFactLabels(pack.vocabulary), titleOf: (key: string) => key };

const holdsFor = (check: (profile: Profile, tailoring: Tailoring) => void, numRuns = 400) =>
  fc.assert(
    fc.property(anyProfile, (profile) => {
      check(profile, tailor(library, profile));
    }),
    { numRuns },
  );

const keysWith = (tailoring: Tailoring, outcome: Decision['outcome']): string[] =>
  [...tailoring.decisions.values()].filter((one) => one.outcome === outcome).map(({ adviceKey }) => adviceKey);

test('the profiles of these tests are sound', () => {
  holdsFor((profile) => expect(readProfile(library, profile)).toMatchObject({ ok: true }));
});

test('every advice key is decided, in the order of the pack', () => {
  const keys = pack.adviceKeys.map(({ key }) => key);
  holdsFor((_profile, { decisions }) => expect([...decisions.keys()]).toEqual(keys));
});

test('the sheet holds what is included, once each, and nothing else', () => {
  holdsFor((_profile, tailoring) =>
    expect([...tailoring.sheet].sort()).toEqual(keysWith(tailoring, 'included').sort()),
  );
});

test('nothing that a blocking rule holds on is on the sheet', () => {
  const blocking = new Set(pack.rules.filter(({ severity }) => severity === 'block').map(({ id }) => id));
  holdsFor((_profile, { sheet, decisions }) => {
    expect(sheet.filter((key) => decisions.get(key)?.rules.some((id) => blocking.has(id)))).toEqual([]);
  });
});

test('everything on the sheet has text for this person', () => {
  holdsFor((_profile, { sheet, versions }) => expect(sheet.filter((key) => !versions.get(key)?.length)).toEqual([]));
});

test('a decision to leave something out names a rule or says why', () => {
  holdsFor((_profile, { decisions }) => {
    for (const decision of decisions.values()) {
      const explanation = explainDecision(decision, words);
      expect(explanation).toMatch(/^\w/);
      expect(explanation).not.toMatch(/: *(\(|$)|undefined/);
      if (decision.outcome === 'blocked') expect(decision.rules).not.toEqual([]);
    }
  });
});

test('advice that stands aside for something safer does so only when that is on the sheet', () => {
  holdsFor((_profile, { sheet, decisions }) => {
    for (const { reason } of decisions.values())
      if (reason.kind === 'safer-alternative') expect(sheet).toContain(reason.adviceKey);
  });
});

test('one more fact never unblocks anything', () => {
  const anotherFact = fc.constantFrom(...listableFacts(pack));
  fc.assert(
    fc.property(anyProfile, anotherFact, (profile, fact) => {
      const before = keysWith(tailor(library, profile), 'blocked');
      const after = new Set(keysWith(tailor(library, withFact(fact, profile)), 'blocked'));
      expect(before.filter((key) => !after.has(key))).toEqual([]);
    }),
    { numRuns: 400 },
  );
});

test('what a fact makes true never brings less caution than saying so outright', () => {
  const implying = pack.vocabulary.medicines.filter(({ implies }) => implies.length > 0);
  fc.assert(
    fc.property(fc.constantFrom(...implying), ({ token, implies }) => {
      const blocked = new Set(keysWith(tailor(library, withFact(`medicine:${token}`)), 'blocked'));
      for (const fact of implies)
        expect(keysWith(tailor(library, withFact(fact)), 'blocked').filter((key) => !blocked.has(key))).toEqual([]);
    }),
  );
});

test('a block that may hold and has something safer is never on the default sheet unasked', () => {
  const guarded = pack.rules.filter((rule) => rule.severity === 'block' && rule.saferAlternative?.adviceKey);
  holdsFor((profile, { sheet, questions }) => {
    if (profile.complete) return;
    const asked = new Set(questions.map(({ fact }) => fact));
    const isAsked = (fact: string) =>
      asked.has(fact as never) || (fact.startsWith('pregnancy') && asked.has('pregnancy'));
    const held = guarded.filter(({ facts }) => facts.some(isAsked)).flatMap(({ adviceKeys }) => adviceKeys);
    expect(held.filter((key) => sheet.includes(key))).toEqual([]);
  });
});

test('questions would change something, are not asked twice, and come with the most decisive first', () => {
  holdsFor((_profile, { questions }) => {
    const sizes = questions.map(({ wouldChange }) => wouldChange.length);
    expect(sizes).toEqual([...sizes].sort((one, other) => other - one));
    expect(sizes.every((size) => size > 0)).toBe(true);
    expect(new Set(questions.map(({ fact }) => fact)).size).toBe(questions.length);
  });
});

test('the same profile gives the same answer', () => {
  holdsFor((profile, tailoring) => {
    const again = tailor(compileLibrary(structuredClone(pack)), structuredClone(profile));
    expect(again).toEqual(tailoring);
  }, 40);
});

test('tailoring changes neither the library nor the profile', () => {
  const before = JSON.stringify(pack);
  holdsFor((profile) => {
    const kept = JSON.stringify(profile);
    tailor(library, profile);
    expect(JSON.stringify(profile)).toBe(kept);
  }, 100);
  expect(JSON.stringify(pack)).toBe(before);
});

test('no line of input makes the engine throw', () => {
  const anyLine = fc.oneof(fc.string(), fc.json(), fc.constant('['.repeat(100_000)));
  fc.assert(
    fc.property(anyLine, (line) => {
      const answer = answerProfileLine(library, line);
      if (!answer.ok) expect(answer.problem.length).toBeGreaterThan(0);
    }),
    { numRuns: 1000 },
  );
});

test('no value in any field makes the engine throw', () => {
  const fields = [
    'ageBand',
    'age',
    'sex',
    'pregnancyTrimester',
    'conditions',
    'medicines',
    'redFlags',
    'absent',
    'name',
  ];
  fc.assert(
    fc.property(anyProfile, fc.constantFrom(...fields), fc.jsonValue(), (profile, field, value) => {
      const answer = answerProfileLine(library, JSON.stringify({ ...profile, [field]: value }));
      if (!answer.ok)
        expect(answer.problem.every((problem) => problem.field !== '' && problem.reason !== '')).toBe(true);
    }),
    { numRuns: 1000 },
  );
});
