import { beforeAll, describe, expect, test } from 'vitest';
import { GET } from '@/app/api/v1/recalls/targets/route';
import { inClinic } from '@/lib/db/in-clinic';
import type { RecallTargets } from '@/lib/domain/recall/recall-views';
import { giveSheet, storeLegCramps } from '@/tests/builders/recall-builder';
import { type BuiltUser, buildUser } from '@/tests/builders/user-builder';
import { ask, problemOf } from '@/tests/setup/ask';
import { provideDatabase } from '@/tests/setup/provide-database';

provideDatabase();

const footwear = 'prevent.footwear';

let editor: BuiltUser;

beforeAll(async () => {
  await storeLegCramps();
  editor = await buildUser({ role: 'editor' });
});

const askFor = (words: string | null, { sealed }: BuiltUser = editor) =>
  ask(GET, { method: 'GET', sealed, ...(words !== null && { query: new URLSearchParams({ q: words }).toString() }) });

const found = async (...given: Parameters<typeof askFor>): Promise<RecallTargets> => {
  const answer = await askFor(...given);
  expect(answer.status).toBe(200);
  return answer.json();
};

const textsOf = ({ versions, adviceKeys, rules }: RecallTargets): string[] => [
  ...versions.map(({ title, adviceKey }) => `${title} ${adviceKey}`),
  ...adviceKeys.map(({ title, key }) => `${title} ${key}`),
  ...rules.map(({ id, reason }) => `${id} ${reason}`),
];

test('asks who is there, and refuses a clinician, whose attempt it records', async () => {
  expect((await ask(GET, { method: 'GET' })).status).toBe(401);
  const clinician = await buildUser();
  const answer = await askFor('massage', clinician);
  expect([answer.status, (await problemOf(answer)).code]).toEqual([403, 'not-allowed']);
  const events = await inClinic(clinician.actor.clinicId, (tx) => tx.auditEvent.findMany());
  expect(events).toMatchObject([{ type: 'access.refused', detail: { permission: 'recall.manage', because: 'role' } }]);
});

test('answers an editor and an administrator, kept by no browser, with the sheets of their own clinic', async () => {
  const admin = await buildUser({ role: 'admin' });
  await giveSheet(admin.actor, { adviceKeys: [footwear] });
  expect((await askFor(footwear, admin)).headers.get('cache-control')).toBe('no-store');
  const sheetsFor = async (user: BuiltUser) =>
    (await found(footwear, user)).adviceKeys.map(({ key, sheets }) => [key, sheets]);
  expect(await sheetsFor(admin)).toEqual([[footwear, 1]]);
  expect(await sheetsFor(editor)).toEqual([[footwear, 0]]);
});

test('answers what changed last to no words and to nothing but spaces, at most 20 of each', async () => {
  const last = await found(null);
  expect([last.versions.length, last.adviceKeys.length, last.rules.length]).toEqual([20, 20, 20]);
  expect(await found(' \t\n ')).toEqual(last);
});

describe('takes for itself, in what was typed,', () => {
  test.for(['%', '_', '%_%', '\\', "'", '--', '"', '*'])('%s', async (words) => {
    for (const text of textsOf(await found(words))) expect(text).toContain(words);
  });
});

test.for<[string, string]>([
  ['what nothing says', 'helicopter'],
  ['two words of which nothing says one', 'massage helicopter'],
  ['10 kB of one letter', 'x'.repeat(10_240)],
  ['10 kB of emoji, cut in the middle of one', `x${'🦵'.repeat(2_560)}`],
  ['a word with a null character in it, which the database can’t hold', 'footwear\0'],
  ['half a character', 'massage\ud83e'],
])('finds nothing for %s', async ([, words]) => {
  expect(await found(words)).toEqual({ versions: [], adviceKeys: [], rules: [] });
});

test('hears the first eight of many words', async () => {
  const answer = await found(`${footwear} ${'e '.repeat(7)}helicopter`);
  expect(answer.adviceKeys.map(({ key }) => key)).toEqual([footwear]);
});
