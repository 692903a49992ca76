import { expect, test } from 'vitest';
import { offeredActs, offersLessBecause } from '@/components/people/person-acts';
import type { Person } from '@/lib/domain/account/person';

const person = (wanted: Partial<Person> = {}): Person => ({
  userId: 'nurse',
  name: 'A nurse',
  email: 'nurse@test.example',
  role: 'clinician',
  jobTitle: 'nurse',
  standing: 'active',
  standingSince: null,
  hasSecondFactor: false,
  passkeys: 0,
  worksElsewhere: false,
  lastSeenAt: null,
  linkUntil: null,
  ...wanted,
});

const admin = person({ userId: 'admin', role: 'admin' });

const given = (one: Person) => ({ person: one, people: [admin, one], ownId: 'admin' });

test.for<[string, Person, string[], RegExp | null]>([
  ['somebody who works here', person(), ['change', 'make-link', 'suspend', 'end'], null],
  [
    'somebody with a second factor',
    person({ hasSecondFactor: true }),
    ['change', 'make-link', 'remove-second-factor', 'suspend', 'end'],
    null,
  ],
  [
    'somebody with a passkey',
    person({ passkeys: 1 }),
    ['change', 'make-link', 'remove-second-factor', 'suspend', 'end'],
    null,
  ],
  ['somebody suspended', person({ standing: 'suspended' }), ['change', 'end', 'restore'], null],
  ['somebody who left', person({ standing: 'left' }), ['restore'], null],
  ['oneself', admin, ['change'], /your account page/],
  ['somebody of two clinics', person({ worksElsewhere: true }), ['change', 'suspend', 'end'], /another clinic/],
])('offers what can be done to %s, and says why it is less than usual', ([, one, acts, because]) => {
  expect(offeredActs(given(one))).toEqual(acts);
  const words = offersLessBecause(given(one));
  if (because === null) expect(words).toBeNull();
  else expect(words).toMatch(because);
});
