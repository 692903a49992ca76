import { beforeAll, describe, expect, test } from 'vitest';
import { inClinic } from '@/lib/db/in-clinic';
import type { Patient } from '@/lib/domain/patient/patient';
import type { Actor } from '@/lib/domain/permission/actor';
import type { Role } from '@/lib/domain/permission/permissions';
import {
  type ContactState,
  type RecallCounts,
  type RecallTarget,
  recallFiltersSchema,
} from '@/lib/domain/recall/recall';
import type { RecallView } from '@/lib/domain/recall/recall-views';
import type { Rule } from '@/lib/domain/rule/rule';
import { countRecipients } from '@/lib/usecases/recall/count-recipients';
import { getRecall } from '@/lib/usecases/recall/get-recall';
import { openRecall } from '@/lib/usecases/recall/open-recall';
import { prepareRecall } from '@/lib/usecases/recall/prepare-recall';
import { recordContact } from '@/lib/usecases/recall/record-contact';
import { readLegCramps } from '@/tests/builders/library-builder';
import { buildPatient } from '@/tests/builders/patient-builder';
import {
  aNewRecall,
  buildRecall,
  giveSheet,
  granted,
  publishAgain,
  storeLegCramps,
  textOf,
  voidSheet,
} from '@/tests/builders/recall-builder';
import { buildUser } from '@/tests/builders/user-builder';
import { provideDatabase } from '@/tests/setup/provide-database';

provideDatabase();

const rule: Rule = {
  id: 'SR-999',
  adviceKeys: ['relief.massage', 'relief.stretch-calf'],
  facts: ['condition:ckd-4', 'medicine:digoxin'],
  severity: 'note',
  reason: 'For this test.',
  saferAlternative: null,
  caution: 'Take care.',
  sources: ['OWN'],
};

beforeAll(async () => {
  const pack = await readLegCramps();
  await storeLegCramps({ rules: [...pack.rules, rule] });
});

const massage = 'relief.massage';
const stretch = 'relief.stretch-calf';
const saidMassage: RecallTarget = { kind: 'advice-key', id: massage };

const anAdmin = async (): Promise<Actor> => (await buildUser({ role: 'admin' })).actor;

const reachOf = async (actor: Actor, target: RecallTarget, filters: Parameters<typeof buildRecall>[2] = {}) =>
  granted(await getRecall({ actor, recallId: await buildRecall(actor, target, filters) }));

const namesOf = async (...given: Parameters<typeof reachOf>): Promise<string[]> =>
  (await reachOf(...given)).recipients.map(({ name }) => name).sort();

const count = async (actor: Actor, target: RecallTarget): Promise<RecallCounts> =>
  granted(await countRecipients({ actor, target, filters: recallFiltersSchema.parse({}) }));

const named = (actor: Actor, name: string): Promise<Patient> => buildPatient(actor.clinicId, { name });

const nobody = { 'to-contact': 0, 'letter-printed': 0, 'no-answer': 0, reached: 0, 'not-needed': 0 };

test('finds each patient once, by the latest sheet that said it, and counts the sheets of nobody', async () => {
  const actor = await anAdmin();
  const [maria, john] = [await named(actor, 'Maria'), await named(actor, 'John')];
  await giveSheet(actor, { patient: maria, at: '2026-10-01T10:00:00.000Z' });
  const latest = await giveSheet(actor, { patient: maria, at: '2026-11-01T10:00:00.000Z' });
  await giveSheet(actor, { patient: maria, at: '2026-11-02T10:00:00.000Z', adviceKeys: [stretch] });
  await giveSheet(actor, { patient: john, adviceKeys: [stretch] });
  await giveSheet(actor);
  const { counts, recipients } = await reachOf(actor, { kind: 'block-version', id: (await textOf(massage)).versionId });

  expect(counts).toEqual({ sheets: 3, patients: 1, unnamedSheets: 1, byState: { ...nobody, 'to-contact': 1 } });
  expect(recipients).toEqual([
    {
      patientId: maria.id,
      name: 'Maria',
      birthDate: maria.birthDate,
      recordNumber: maria.recordNumber,
      phone: '',
      address: '',
      handoutId: latest,
      code: expect.stringMatching(/^[0-9A-Z]{20}$/),
      givenAt: '2026-11-01T10:00:00.000Z',
      sheets: 2,
      state: 'to-contact',
      stateWords: '',
      stateAt: null,
    },
  ]);
});

test('finds nobody by a sheet that was voided, nor by one of another clinic', async () => {
  const [actor, stranger] = [await anAdmin(), await anAdmin()];
  const patient = await named(actor, 'Maria');
  await voidSheet(actor, await giveSheet(actor, { patient }));
  await voidSheet(actor, await giveSheet(actor));
  await giveSheet(stranger, { patient: await named(stranger, 'Foreign') });
  expect(await count(actor, saidMassage)).toEqual({ sheets: 0, patients: 0, unnamedSheets: 0, byState: nobody });
  expect(await namesOf(actor, saidMassage)).toEqual([]);
});

test('finds, for an advice key, whoever was given any of its texts', async () => {
  const actor = await anAdmin();
  const before = await textOf(massage);
  await giveSheet(actor, { patient: await named(actor, 'Earlier') });
  await publishAgain(massage);
  const after = await textOf(massage);
  await giveSheet(actor, { patient: await named(actor, 'Later') });
  expect(after.versionId).not.toBe(before.versionId);
  expect(await namesOf(actor, saidMassage)).toEqual(['Earlier', 'Later']);
  expect(await namesOf(actor, { kind: 'block-version', id: before.versionId })).toEqual(['Earlier']);
});

test('counts none for a text that nobody was given, and refuses one that is not known', async () => {
  const actor = await anAdmin();
  const text = await textOf('relief.cold');
  expect((await count(actor, { kind: 'block-version', id: text.versionId })).sheets).toBe(0);
  const unknown: RecallTarget[] = [
    { kind: 'block-version', id: '01900000-0000-7000-8000-000000000000' },
    { kind: 'advice-key', id: 'relief.made-up' },
    { kind: 'rule', id: 'SR-9999' },
  ];
  for (const target of unknown) {
    const answer = await countRecipients({ actor, target, filters: recallFiltersSchema.parse({}) });
    expect(answer).toMatchObject({ ok: false, problem: { code: 'invalid-input', fields: [{ field: 'target.id' }] } });
  }
});

describe('the filters', () => {
  test('count both days, in UTC', async () => {
    const actor = await anAdmin();
    const moments: [string, string][] = [
      ['Before', '2026-05-02T23:59:59.999Z'],
      ['First', '2026-05-03T00:00:00.000Z'],
      ['Last', '2026-05-04T23:59:59.999Z'],
      ['After', '2026-05-05T00:00:00.000Z'],
    ];
    for (const [name, at] of moments) await giveSheet(actor, { patient: await named(actor, name), at });
    const given = (from: string | null, to: string | null) => ({ filters: { given: { from, to } } });
    expect(await namesOf(actor, saidMassage, given('2026-05-03', '2026-05-04'))).toEqual(['First', 'Last']);
    expect(await namesOf(actor, saidMassage, given('2026-05-03', null))).toEqual(['After', 'First', 'Last']);
    expect(await namesOf(actor, saidMassage, given(null, '2026-05-04'))).toEqual(['Before', 'First', 'Last']);
  });

  test('leave out whoever has a newer sheet, unless that one was voided', async () => {
    const actor = await anAdmin();
    const [renewed, kept] = [await named(actor, 'Renewed'), await named(actor, 'Kept')];
    for (const patient of [renewed, kept]) await giveSheet(actor, { patient, at: '2026-05-03T10:00:00.000Z' });
    const newer = { at: '2026-06-03T10:00:00.000Z', adviceKeys: [stretch] };
    await giveSheet(actor, { patient: renewed, ...newer });
    await voidSheet(actor, await giveSheet(actor, { patient: kept, ...newer }));
    expect(await namesOf(actor, saidMassage, { filters: { onlyCurrent: true } })).toEqual(['Kept']);
    expect(await namesOf(actor, saidMassage)).toEqual(['Kept', 'Renewed']);
  });

  test('for a rule, keep those who were known to have one of its facts when it was issued', async () => {
    const actor = await anAdmin();
    await giveSheet(actor, { patient: await named(actor, 'Known'), facts: ['condition:ckd-4', 'age:adult'] });
    await giveSheet(actor, { patient: await named(actor, 'Not known'), adviceKeys: [stretch], facts: ['age:adult'] });
    await giveSheet(actor, { patient: await named(actor, 'Other advice'), adviceKeys: ['relief.cold'] });
    const target: RecallTarget = { kind: 'rule', id: 'SR-999' };
    expect(await namesOf(actor, target)).toEqual(['Known', 'Not known']);
    expect(await namesOf(actor, target, { filters: { onlyKnown: true } })).toEqual(['Known']);
  });
});

describe('a page', () => {
  test('holds 50, and page after page everyone once, whether given at the same moment or not', async () => {
    const actor = await anAdmin();
    const given: string[] = [];
    for (let index = 0; index < 103; index += 1) {
      const patient = await named(actor, `Patient ${index}`);
      await giveSheet(actor, { patient, at: `2026-06-${index < 60 ? '01' : '02'}T10:00:00.000Z` });
      given.push(patient.id);
    }
    const recallId = await buildRecall(actor, saidMassage);
    const seen: string[] = [];
    const sizes: number[] = [];
    let after: string | null = null;
    do {
      const { recipients, next }: RecallView = granted(await getRecall({ actor, recallId, after }));
      seen.push(...recipients.map(({ patientId }) => patientId));
      sizes.push(recipients.length);
      after = next;
    } while (after !== null);
    expect(sizes).toEqual([50, 50, 3]);
    expect(seen.toSorted()).toEqual(given.toSorted());
  });

  test('holds only those in the state asked for, of whom the last contact says so', async () => {
    const actor = await anAdmin();
    const [maria, john] = [await named(actor, 'Maria'), await named(actor, 'John')];
    for (const patient of [maria, john]) await giveSheet(actor, { patient });
    const recallId = await buildRecall(actor, saidMassage);
    for (const state of ['no-answer', 'reached'] as const) {
      const contact = { patientId: maria.id, state, words: 'By phone.' };
      granted(await recordContact({ actor, recallId, given: contact, now: new Date() }));
    }
    const inState = async (state: ContactState) =>
      granted(await getRecall({ actor, recallId, state })).recipients.map(({ name }) => name);
    expect(await inState('reached')).toEqual(['Maria']);
    expect(await inState('no-answer')).toEqual([]);
    expect(await inState('to-contact')).toEqual(['John']);
    const { counts } = granted(await getRecall({ actor, recallId }));
    expect(counts.byState).toEqual({ ...nobody, 'to-contact': 1, reached: 1 });
  });
});

test('shows an editor how many and nobody by name, and records whoever is shown names', async () => {
  const actor = await anAdmin();
  await giveSheet(actor, { patient: await named(actor, 'Maria') });
  const recallId = await buildRecall(actor, saidMassage);
  const ofSameClinic = async (role: Role) => (await buildUser({ role, clinicId: actor.clinicId })).actor;
  const [editor, clinician] = [await ofSameClinic('editor'), await ofSameClinic('clinician')];

  const seen = granted(await getRecall({ actor: editor, recallId }));
  expect(seen).toMatchObject({ mayContact: false, recipients: [], next: null, counts: { patients: 1 } });
  expect(JSON.stringify(seen)).not.toContain('Maria');
  expect(granted(await getRecall({ actor: clinician, recallId })).recipients).toHaveLength(1);
  const viewed = await inClinic(actor.clinicId, (tx) => tx.auditEvent.findMany({ where: { type: 'recall.viewed' } }));
  expect(viewed).toMatchObject([{ actorId: clinician.userId, detail: { recallId } }]);
});

describe('a recall of a rule', () => {
  const byRule: RecallTarget = { kind: 'rule', id: 'SR-998' };
  const older = { ...rule, id: 'SR-998', adviceKeys: [massage], facts: ['everyone'] as Rule['facts'] };

  /** Two people, of whom one was told about massage and the other about stretching. */
  const giveEach = async (actor: Actor) => {
    await giveSheet(actor, { patient: await named(actor, 'Maria'), adviceKeys: [massage] });
    await giveSheet(actor, { patient: await named(actor, 'John'), adviceKeys: [stretch] });
  };

  const storeRules = async (...rules: Rule[]) => {
    const pack = await readLegCramps();
    await storeLegCramps({ rules: [...pack.rules, rule, ...rules] });
  };

  const openNow = async (actor: Actor): Promise<string> =>
    granted(await openRecall({ actor, given: aNewRecall(byRule), now: new Date() })).id;

  const reached = async (actor: Actor, recallId: string): Promise<string[]> =>
    granted(await getRecall({ actor, recallId })).recipients.map(({ name }) => name);

  test('stays about what the rule said when it was opened, though it changes and goes', async () => {
    const actor = await anAdmin();
    await storeRules(older);
    await giveEach(actor);
    const recallId = await openNow(actor);
    await storeRules({ ...older, adviceKeys: [stretch] });
    expect(await reached(actor, recallId)).toEqual(['Maria']);
    expect(await reached(actor, await openNow(actor))).toEqual(['John']);
    await storeRules();
    expect(await reached(actor, recallId)).toEqual(['Maria']);
  });

  test('can be opened when the rule is gone, about what it said last', async () => {
    const actor = await anAdmin();
    await giveEach(actor);
    const { targets } = granted(await prepareRecall({ actor, target: byRule }));
    expect(targets.rules.map(({ id }) => id)).toContain('SR-998');
    expect(await reached(actor, await openNow(actor))).toEqual(['John']);
  });

  test('that was opened before versions were kept goes by the first one', async () => {
    const actor = await anAdmin();
    await giveEach(actor);
    expect(await reached(actor, await buildRecall(actor, byRule))).toEqual(['Maria']);
  });
});
