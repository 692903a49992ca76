import { beforeAll, expect, test } from 'vitest';
import type { LoadedLibrary } from '@/lib/db/content/load-topic-library';
import type { Actor } from '@/lib/domain/permission/actor';
import { newTeachBackSchema, type TeachBackResult } from '@/lib/domain/teach-back/teach-back';
import { recordTeachBack } from '@/lib/usecases/handout/record-teach-back';
import { voidHandout } from '@/lib/usecases/handout/void-handout';
import { buildIssuedHandout, storeSmallTopic } from '@/tests/builders/issued-handout-builder';
import { buildUser } from '@/tests/builders/user-builder';
import { asOwner, provideDatabase } from '@/tests/setup/provide-database';

provideDatabase();

let topic: LoadedLibrary;

beforeAll(async () => {
  topic = await storeSmallTopic();
});

const now = new Date();
const overrides = [{ adviceKey: 'relief.warmth', ruleIds: ['SR-001', 'SR-002'], reason: 'Asked for it.' }];

type Counts = { issued: number; voided: number; advice: number; overrides: number; taught: number; lowest: number };

/** What the reports of a clinic add up to, and the lowest number that any of them holds. */
const countsOf = (clinicId: string): Promise<Counts> =>
  asOwner(async (client) => {
    const { rows } = await client.query<Counts>(
      `SELECT (SELECT coalesce(sum(issued), 0)::int FROM handout_counts WHERE clinic_id = $1) AS issued,
              (SELECT coalesce(sum(voided), 0)::int FROM handout_counts WHERE clinic_id = $1) AS voided,
              (SELECT coalesce(sum(given), 0)::int FROM advice_counts WHERE clinic_id = $1) AS advice,
              (SELECT coalesce(sum(sheets), 0)::int FROM override_counts WHERE clinic_id = $1) AS overrides,
              (SELECT coalesce(sum(recorded), 0)::int FROM teach_back_counts WHERE clinic_id = $1) AS taught,
              (SELECT min(n)::int FROM (
                SELECT given AS n FROM advice_counts UNION ALL SELECT sheets FROM override_counts
                UNION ALL SELECT recorded FROM teach_back_counts UNION ALL SELECT issued - voided FROM handout_counts) c
              ) AS lowest`,
      [clinicId],
    );
    const [counts] = rows;
    if (!counts) throw new Error('The counts are one row.');
    return counts;
  });

const teach = async (actor: Actor, handoutId: string, result: TeachBackResult, corrects?: string) => {
  const given = newTeachBackSchema.parse({ result, corrects });
  const answer = await recordTeachBack({ actor, handoutId, given, now });
  return answer.ok ? answer.value.id : null;
};

const voidIt = (actor: Actor, handoutId: string) =>
  voidHandout({ actor, handoutId, given: { reason: 'wrong-sheet', words: '' }, now });

test('takes a voided handout out of every count, once, and its corrected teach-back only once', async () => {
  const { actor } = await buildUser();
  const kept = await buildIssuedHandout(actor, topic, { overrides });
  const wrong = await buildIssuedHandout(actor, topic, { overrides });
  await teach(actor, kept.id, 'declined');
  const first = await teach(actor, wrong.id, 'declined');
  await teach(actor, wrong.id, 'explained-correctly', first ?? '');
  const before = { issued: 2, voided: 0, advice: 2, overrides: 4, taught: 2 };
  expect(await countsOf(actor.clinicId)).toMatchObject(before);

  await voidIt(actor, wrong.id);
  const after = { issued: 2, voided: 1, advice: 1, overrides: 2, taught: 1 };
  expect(await countsOf(actor.clinicId)).toMatchObject(after);
  await voidIt(actor, wrong.id);
  expect(await countsOf(actor.clinicId)).toMatchObject(after);
});

test('never counts below nothing, whatever is voided, taught and corrected at the same moment', async () => {
  const { actor } = await buildUser();
  const colleague = await buildUser({ clinicId: actor.clinicId });
  const rounds = 15;
  for (let round = 0; round < rounds; round += 1) {
    const { id } = await buildIssuedHandout(actor, topic, { overrides });
    const first = await teach(actor, id, 'needs-follow-up');
    await Promise.all([
      teach(colleague.actor, id, 'explained-correctly', first ?? ''),
      voidIt(actor, id),
      teach(actor, id, 'declined'),
      voidIt(colleague.actor, id),
      teach(actor, id, 'after-re-explaining', first ?? ''),
    ]);
  }
  const nothingLeft = { issued: rounds, voided: rounds, advice: 0, overrides: 0, taught: 0, lowest: 0 };
  expect(await countsOf(actor.clinicId)).toEqual(nothingLeft);
});
