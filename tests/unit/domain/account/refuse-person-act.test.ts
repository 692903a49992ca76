import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Person } from '@/lib/domain/account/person';
import type { PersonAct } from '@/lib/domain/account/person-act';
import { personActProblem } from '@/lib/domain/account/person-act-problem';
import { refusePersonAct } from '@/lib/domain/account/refuse-person-act';

type Someone = Pick<Person, 'userId' | 'role' | 'standing' | 'hasSecondFactor' | 'passkeys' | 'worksElsewhere'>;

const someone = (wanted: Partial<Someone> = {}): Someone => ({
  userId: 'nurse',
  role: 'clinician',
  standing: 'active',
  hasSecondFactor: true,
  passkeys: 0,
  worksElsewhere: false,
  ...wanted,
});

const admin = someone({ userId: 'admin', role: 'admin' });

const refusal = (act: PersonAct, person: Someone, others: Someone[] = []) =>
  refusePersonAct(act, { actorId: 'admin', person, people: [admin, person, ...others] });

const acts: PersonAct[] = [
  { kind: 'change', role: 'editor' },
  { kind: 'suspend' },
  { kind: 'restore' },
  { kind: 'end' },
  { kind: 'make-link' },
  { kind: 'remove-second-factor' },
];

const refusals = (person: Someone) => Object.fromEntries(acts.map((act) => [act.kind, refusal(act, person)]));

describe('an administrator', () => {
  test('may do everything to somebody who works here, but let them in', () => {
    expect(refusals(someone())).toEqual({
      change: null,
      suspend: null,
      restore: 'here-already',
      end: null,
      'make-link': null,
      'remove-second-factor': null,
    });
  });

  test('does not take themselves out, and changes their own password where everyone does', () => {
    expect(refusals(admin)).toEqual({
      change: 'own-role',
      suspend: 'oneself',
      restore: 'here-already',
      end: 'oneself',
      'make-link': 'own-account',
      'remove-second-factor': 'own-account',
    });
    expect(refusal({ kind: 'change', role: 'admin' }, admin)).toBeNull();
  });

  test('lets a suspended person in before making them a link', () => {
    expect(refusals(someone({ standing: 'suspended' }))).toMatchObject({
      change: null,
      suspend: 'suspended',
      restore: null,
      'make-link': 'suspended',
      'remove-second-factor': 'suspended',
    });
  });

  test('changes nothing of who left, but lets them in again', () => {
    const { restore, ...others } = refusals(someone({ standing: 'left' }));
    expect(restore).toBeNull();
    expect(new Set(Object.values(others))).toEqual(new Set(['left']));
  });

  test('does not open an account that opens another clinic too', () => {
    const person = someone({ worksElsewhere: true });
    expect(refusal({ kind: 'make-link' }, person)).toBe('works-elsewhere');
    expect(refusal({ kind: 'remove-second-factor' }, person)).toBe('works-elsewhere');
    expect(refusal({ kind: 'suspend' }, person)).toBeNull();
  });

  test('takes no second factor off that is not there, and a passkey where there is one', () => {
    expect(refusal({ kind: 'remove-second-factor' }, someone({ hasSecondFactor: false }))).toBe('no-second-factor');
    const withPasskey = someone({ hasSecondFactor: false, passkeys: 1 });
    expect(refusal({ kind: 'remove-second-factor' }, withPasskey)).toBeNull();
  });

  test('opens no account that is closed everywhere', () => {
    const person = someone({ standing: 'closed' });
    expect(refusal({ kind: 'restore' }, person)).toBe('account-closed');
    expect(refusal({ kind: 'make-link' }, person)).toBe('account-closed');
  });
});

test.for<[string, Someone[], 'last-admin' | null]>([
  ['nobody else is one', [], 'last-admin'],
  ['the others are suspended or left', [someone({ userId: 'x', role: 'admin', standing: 'suspended' })], 'last-admin'],
  ['another one is active', [someone({ userId: 'x', role: 'admin' })], null],
])('takes the last administrator’s role, when %s: %s', ([, others, expected]) => {
  const person = someone({ userId: 'boss', role: 'admin' });
  for (const kind of ['suspend', 'end'] as const)
    expect(refusePersonAct({ kind }, { actorId: 'gone', person, people: [person, ...others] })).toBe(expected);
  const act: PersonAct = { kind: 'change', role: 'clinician' };
  expect(refusePersonAct(act, { actorId: 'gone', person, people: [person, ...others] })).toBe(expected);
});

const after = (person: Someone, act: PersonAct): Someone => {
  switch (act.kind) {
    case 'change':
      return { ...person, role: act.role };
    case 'suspend':
      return { ...person, standing: 'suspended' };
    case 'end':
      return { ...person, standing: 'left' };
    case 'restore':
      return { ...person, standing: 'active' };
    default:
      return person;
  }
};

const actArbitrary: fc.Arbitrary<PersonAct> = fc.oneof(
  fc
    .constantFrom('clinician' as const, 'editor' as const, 'admin' as const)
    .map((role) => ({ kind: 'change' as const, role })),
  fc.constantFrom<PersonAct>({ kind: 'suspend' }, { kind: 'end' }, { kind: 'restore' }),
);

test('leaves a clinic with an active administrator, whatever anyone does to anyone in whatever order', () => {
  const step = fc.record({ actor: fc.nat(3), person: fc.nat(3), act: actArbitrary });
  fc.assert(
    fc.property(fc.array(step, { maxLength: 40 }), (steps) => {
      let people = ['a', 'b', 'c', 'd'].map((userId) => someone({ userId, role: userId === 'a' ? 'admin' : 'editor' }));
      for (const { actor, person: at, act } of steps) {
        const person = people[at];
        const actorId = people[actor]?.userId;
        if (!person || actorId === undefined) continue;
        // Not asked whether the actor still is an administrator: even one whose request was under way may not.
        if (refusePersonAct(act, { actorId, person, people }) !== null) continue;
        people = people.map((one) => (one === person ? after(one, act) : one));
        expect(people.some(({ role, standing }) => role === 'admin' && standing === 'active')).toBe(true);
      }
    }),
  );
});

test('says in words what stops it', () => {
  expect(personActProblem('last-admin')).toEqual({
    code: 'not-allowed',
    detail: 'This is the only active administrator. Make somebody else administrator first.',
  });
});
