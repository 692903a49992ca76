import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, test } from 'vitest';
import { POST as settle } from '@/app/api/v1/comments/[id]/settle/route';
import { DELETE, GET, PUT } from '@/app/api/v1/rule-drafts/[id]/route';
import { POST as effectsOf } from '@/app/api/v1/rule-drafts/effects/route';
import { POST as start } from '@/app/api/v1/rule-drafts/route';
import { POST as approve } from '@/app/api/v1/rule-versions/[id]/approve/route';
import { POST as comment } from '@/app/api/v1/rule-versions/[id]/comments/route';
import { POST as giveBack } from '@/app/api/v1/rule-versions/[id]/return/route';
import { POST as submit } from '@/app/api/v1/rule-versions/[id]/submit/route';
import { POST as withdraw } from '@/app/api/v1/rule-versions/[id]/withdraw/route';
import { loadTopicLibrary } from '@/lib/db/content/load-topic-library';
import { insertHandout } from '@/lib/db/handout/insert-handout';
import { inClinic } from '@/lib/db/in-clinic';
import type { Actor } from '@/lib/domain/permission/actor';
import type { RuleEffects } from '@/lib/domain/rule/rule-effects';
import { buildNewHandout } from '@/tests/builders/new-handout-builder';
import { aProfile } from '@/tests/builders/profile-builder';
import { storeLegCramps, voidSheet } from '@/tests/builders/recall-builder';
import { buildEditors, toDraft } from '@/tests/builders/rule-builder';
import { type BuiltUser, buildUser } from '@/tests/builders/user-builder';
import { ask, problemOf } from '@/tests/setup/ask';
import { eventsOf } from '@/tests/setup/events-of';
import { provideDatabase } from '@/tests/setup/provide-database';

provideDatabase();

const topicId = 'leg-cramps';

let writer: BuiltUser;
let reviewer: BuiltUser;
beforeAll(async () => {
  await storeLegCramps();
  ({ writer, reviewer } = await buildEditors());
});

const ruleOf = async (id: string) => {
  const rule = (await loadTopicLibrary(topicId)).library.rules.find((each) => each.id === id);
  if (!rule) throw new Error(`${id} is not in force.`);
  return rule;
};

const definitionOf = async (id: string) => {
  const { loosenedBecause: _, ...definition } = toDraft(await ruleOf(id));
  return definition;
};

const startOn = async (id: string): Promise<string> => {
  const body = { topicId, rule: { kind: 'existing', id } };
  const answer = await ask(start, { sealed: writer.sealed, body });
  expect(answer.status).toBe(201);
  return (await answer.json()).id;
};

test('takes a rule from its draft to the sheets, step by step, each by its route', async () => {
  const id = await startOn('SR-060');
  const params = { id };
  const draft = { ...toDraft(await ruleOf('SR-060')), reason: 'Said more clearly.' };
  const put = (edit: number) => ask(PUT, { method: 'PUT', sealed: writer.sealed, params, body: { edit, draft } });
  expect(await (await put(1)).json()).toMatchObject({ edit: 2 });
  expect((await put(1)).status).toBe(409);
  const read = await ask(GET, { method: 'GET', sealed: writer.sealed, params });
  expect(await read.json()).toMatchObject({
    version: { edit: 2, state: 'draft', rule: { reason: 'Said more clearly.' } },
  });

  const step = async (handler: typeof submit, who: BuiltUser, body: unknown) =>
    (await ask(handler, { sealed: who.sealed, params, body })).json();
  expect(await step(submit, writer, { edit: 2 })).toEqual({ state: 'clinical-review' });
  expect(await step(giveBack, reviewer, { words: 'Why so?' })).toEqual({ state: 'draft' });
  expect(await step(submit, writer, { edit: 2 })).toEqual({ state: 'clinical-review' });
  expect(await step(approve, writer, { edit: 2 })).toMatchObject({ code: 'not-allowed' });
  expect(await step(approve, reviewer, { edit: 2 })).toEqual({ state: 'published' });
  expect((await ruleOf('SR-060')).reason).toBe('Said more clearly.');

  const asked = await ask(withdraw, { sealed: writer.sealed, params, body: { reason: 'Not needed.' } });
  expect(asked.status).toBe(201);
  expect((await ruleOf('SR-060')).id).toBe('SR-060');
});

test('keeps what is said about a rule, and that it is settled, once', async () => {
  const params = { id: await startOn('SR-063') };
  const said = await ask(comment, { sealed: reviewer.sealed, params, body: { words: 'Which study?' } });
  expect(said.status).toBe(201);
  const { id } = await said.json();
  const question = { sealed: writer.sealed, params: { id } };
  expect((await ask(settle, question)).status).toBe(200);
  expect((await ask(settle, question)).status).toBe(409);
  const read = await (await ask(GET, { method: 'GET', sealed: writer.sealed, params })).json();
  expect(read.comments).toMatchObject([
    { words: 'Which study?', authorName: reviewer.actor.userName, settled: { by: writer.actor.userName } },
  ]);
  const settlings = (await eventsOf(writer)).filter(([type]) => type === 'content.comment-settled');
  expect(settlings).toEqual([['content.comment-settled', { kind: 'rule', name: 'SR-063', id: params.id }]]);
});

test('discards a draft once, and with it what was said about it', async () => {
  const params = { id: await startOn('SR-061') };
  const said = await ask(comment, { sealed: reviewer.sealed, params, body: { words: 'Which study?' } });
  const { id } = await said.json();
  const question = { method: 'DELETE', sealed: writer.sealed, params };
  expect((await ask(DELETE, question)).status).toBe(200);
  expect((await ask(DELETE, question)).status).toBe(404);
  expect((await ask(settle, { sealed: writer.sealed, params: { id } })).status).toBe(404);
});

describe('refuses', () => {
  test.for<[string, (id: string) => Promise<Response>]>([
    ['to begin a change', () => ask(start, { sealed: clinician.sealed, body: { topicId, rule: { kind: 'new' } } })],
    ['to read a draft', (id) => ask(GET, { method: 'GET', sealed: clinician.sealed, params: { id } })],
    ['to approve', (id) => ask(approve, { sealed: clinician.sealed, params: { id }, body: { edit: 1 } })],
    ['to withdraw', (id) => ask(withdraw, { sealed: clinician.sealed, params: { id }, body: { reason: 'Why.' } })],
    ['effects', () => ask(effectsOf, { sealed: clinician.sealed, body: { topicId, ruleId: null, rule: null } })],
  ])('a clinician %s', async ([, attempt]) => {
    expect((await attempt(randomUUID())).status).toBe(403);
  });

  test.for<[string, unknown, number, string | undefined]>([
    ['a topic that is not there', { topicId: 'none', rule: { kind: 'new' } }, 404, undefined],
    ['a rule that is not there', { topicId, rule: { kind: 'existing', id: 'SR-999' } }, 404, undefined],
    ['another kind of beginning', { topicId, rule: { kind: 'copy' } }, 400, 'rule.kind'],
  ])('%s', async ([, body, status, field]) => {
    const answer = await ask(start, { sealed: writer.sealed, body });
    expect([answer.status, (await problemOf(answer)).fields?.[0]?.field]).toEqual([status, field]);
  });

  test.for<[string, Record<string, unknown>, string]>([
    ['a severity that there is not', { severity: 'stop' }, 'draft.severity'],
    ['a fact that is none', { facts: ['gout'] }, 'draft.facts.0'],
    ['a reason with a hidden turn of direction', { reason: 'abc\u202Edef' }, 'draft.reason'],
    ['a caution of two lines', { caution: 'One.\nTwo.' }, 'draft.caution'],
    ['a field that no rule has', { position: 1 }, 'draft'],
    ['advice that the topic has not', { adviceKeys: ['no.such'] }, 'adviceKeys.0'],
    ['a source that the topic has not', { sources: ['OWN', 'NONE'] }, 'sources.1'],
  ])('%s, and keeps the draft', async ([, change, field]) => {
    const params = { id: await startOn('SR-062') };
    const before = await (await ask(GET, { method: 'GET', sealed: writer.sealed, params })).json();
    const draft = { ...toDraft(await ruleOf('SR-062')), ...change };
    const answer = await ask(PUT, { method: 'PUT', sealed: writer.sealed, params, body: { edit: 1, draft } });
    expect([answer.status, (await problemOf(answer)).fields?.[0]?.field]).toEqual([400, field]);
    expect(await (await ask(GET, { method: 'GET', sealed: writer.sealed, params })).json()).toEqual(before);
  });
});

let clinician: BuiltUser;
beforeAll(async () => {
  clinician = await buildUser();
});

describe('whom a change touches', () => {
  const give = async (actor: Actor, conditions: string[]): Promise<string> => {
    const profile = aProfile({ conditions, name: 'Zacharias Canary' });
    const inserted = await insertHandout(buildNewHandout(actor, await loadTopicLibrary(topicId), { profile }));
    if (inserted.kind !== 'issued') throw new Error(`The sheet was not issued: ${inserted.kind}.`);
    return inserted.handout.id;
  };

  const effects = async (who: BuiltUser, body: unknown): Promise<RuleEffects> => {
    const answer = await ask(effectsOf, { sealed: who.sealed, body });
    expect(answer.status).toBe(200);
    return answer.json();
  };

  test('is told of presets by name, and of the clinic’s own last sheets by count only', async () => {
    const clinicId = writer.actor.clinicId;
    const nurse = await buildUser({ clinicId });
    const other = await buildUser();
    await give(nurse.actor, ['asthma']);
    await give(nurse.actor, ['asthma', 'eczema']);
    await give(nurse.actor, ['eczema']);
    await give(other.actor, ['asthma']);
    await voidSheet(nurse.actor, await give(nurse.actor, ['asthma']));

    const definition = {
      ...(await definitionOf('SR-060')),
      adviceKeys: ['relief.massage'],
      facts: ['condition:asthma'],
    };
    const rule = { ...definition, severity: 'block', caution: null };
    const found = await effects(writer, { topicId, ruleId: null, rule });
    expect(found.recent).toMatchObject({
      sheets: 3,
      changed: 2,
      facts: [{ fact: 'condition:asthma', sheets: 2 }],
    });
    expect(found.recent.effects).toContainEqual({ adviceKey: 'relief.massage', kind: 'left-out', sheets: 2 });
    expect(JSON.stringify(found)).not.toMatch(/Canary|eczema|conditions|profile/);

    const everyone = await effects(writer, { topicId, ruleId: null, rule: { ...rule, facts: ['everyone'] } });
    expect(everyone.presets.map(({ id }) => id)).toContain('healthy-adult');
    expect(everyone.presets[0]?.effects).toContainEqual({ adviceKey: 'relief.massage', kind: 'left-out' });
  });

  test('is told of a rule that goes, of one that stays as it is, and of one that is not whole yet', async () => {
    const gone = await effects(writer, { topicId, ruleId: 'SR-004', rule: null });
    const healthy = gone.presets.find(({ id }) => id === 'healthy-adult');
    expect(healthy?.effects).toContainEqual({ adviceKey: 'folk.wormwood-tincture', kind: 'let-in' });
    const same = await effects(writer, { topicId, ruleId: 'SR-004', rule: await definitionOf('SR-004') });
    expect([same.presets, same.recent.changed]).toEqual([[], 0]);
    const empty = { ...(await definitionOf('SR-004')), adviceKeys: [], facts: [], sources: [], reason: '' };
    expect((await effects(writer, { topicId, ruleId: null, rule: empty })).presets).toEqual([]);
  });

  test('leaves no trace in the record but what the record is for', async () => {
    const before = await inClinic(writer.actor.clinicId, (tx) => tx.auditEvent.count());
    await effects(writer, { topicId, ruleId: 'SR-004', rule: null });
    expect(await inClinic(writer.actor.clinicId, (tx) => tx.auditEvent.count())).toBe(before);
  });

  test('is refused with a name that the topic has not', async () => {
    const rule = { ...(await definitionOf('SR-004')), facts: ['condition:flu'] };
    const answer = await ask(effectsOf, { sealed: writer.sealed, body: { topicId, ruleId: null, rule } });
    expect([answer.status, (await problemOf(answer)).fields?.[0]?.field]).toEqual([400, 'facts.0']);
  });
});
