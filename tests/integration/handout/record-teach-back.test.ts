import { randomUUID } from 'node:crypto';
import { beforeAll, expect, test } from 'vitest';
import type { z } from 'zod';
import { POST as teachBackRoute } from '@/app/api/v1/handouts/[id]/teach-backs/route';
import type { LoadedLibrary } from '@/lib/db/content/load-topic-library';
import { inClinic } from '@/lib/db/in-clinic';
import type { Actor } from '@/lib/domain/permission/actor';
import { newTeachBackSchema, type TeachBack } from '@/lib/domain/teach-back/teach-back';
import { getIssuedHandout } from '@/lib/usecases/handout/get-issued-handout';
import { recordTeachBack } from '@/lib/usecases/handout/record-teach-back';
import { voidHandout } from '@/lib/usecases/handout/void-handout';
import { buildIssuedHandout, storeSmallTopic } from '@/tests/builders/issued-handout-builder';
import { buildPatient } from '@/tests/builders/patient-builder';
import { buildUser } from '@/tests/builders/user-builder';
import { ask, problemOf } from '@/tests/setup/ask';
import { provideDatabase } from '@/tests/setup/provide-database';

provideDatabase();

let topic: LoadedLibrary;

beforeAll(async () => {
  topic = await storeSmallTopic();
});

const now = new Date('2026-05-03T14:02:30.000Z');

type Said = Partial<z.input<typeof newTeachBackSchema>>;

const given = (said: Said = {}) => newTeachBackSchema.parse({ result: 'explained-correctly', ...said });

const recordAs = (actor: Actor, handoutId: string, said: Said = {}) =>
  recordTeachBack({ actor, handoutId, given: given(said), now });

const recorded = async (actor: Actor, handoutId: string, said: Said = {}): Promise<TeachBack> => {
  const answer = await recordAs(actor, handoutId, said);
  if (!answer.ok) throw new Error(answer.problem.detail);
  return answer.value;
};

const countOf = (clinicId: string) => inClinic(clinicId, (tx) => tx.teachBack.count());

const eventsOf = (clinicId: string, type: string) =>
  inClinic(clinicId, (tx) =>
    tx.auditEvent.findMany({
      where: { type },
      orderBy: { seq: 'asc' },
      select: { actorId: true, patientId: true, handoutId: true, recordKind: true, recordId: true, detail: true },
    }),
  );

test('keeps how it went, with who was taught and what was asked, and records it', async () => {
  const { actor, sealed } = await buildUser({ jobTitle: 'nurse' });
  const patient = await buildPatient(actor.clinicId);
  const { id } = await buildIssuedHandout(actor, topic, { patientId: patient.id });
  const body = {
    result: 'needs-follow-up',
    learner: 'carer',
    prompts: ['stretch', 'danger-signs'],
    words: 'Mixed up the legs.',
  };
  const response = await ask(teachBackRoute, { body, params: { id }, sealed });
  expect(response.status).toBe(201);
  const teachBack: TeachBack = await response.json();
  expect(teachBack).toEqual({
    ...body,
    id: expect.any(String),
    handoutId: id,
    corrects: null,
    correctedBy: null,
    recordedAt: expect.any(String),
    recordedBy: { name: actor.userName, title: 'nurse' },
  });
  const page = await getIssuedHandout({ actor, handoutId: id });
  expect(page.ok && page.value.teachBacks).toEqual([teachBack]);
  expect(await eventsOf(actor.clinicId, 'teach-back.recorded')).toEqual([
    {
      actorId: actor.userId,
      patientId: patient.id,
      handoutId: id,
      recordKind: 'teach-back',
      recordId: teachBack.id,
      detail: { result: 'needs-follow-up', learner: 'carer', corrects: null },
    },
  ]);
});

test('keeps a correction beside what it corrects, the oldest first', async () => {
  const { actor } = await buildUser();
  const { id } = await buildIssuedHandout(actor, topic);
  const wrong = await recorded(actor, id, { result: 'declined' });
  const right = await recorded(actor, id, { corrects: wrong.id });
  const page = await getIssuedHandout({ actor, handoutId: id });
  expect(page.ok && page.value.teachBacks).toEqual([{ ...wrong, correctedBy: right.id }, right]);
});

test('refuses a correction of nothing, of another handout’s teach-back and of one that was corrected', async () => {
  const { actor } = await buildUser();
  const { id } = await buildIssuedHandout(actor, topic);
  const other = await buildIssuedHandout(actor, topic);
  const elsewhere = await recorded(actor, other.id);
  const wrong = await recorded(actor, id);
  await recorded(actor, id, { corrects: wrong.id });
  for (const corrects of [randomUUID(), elsewhere.id, wrong.id]) {
    expect(await recordAs(actor, id, { corrects })).toMatchObject({
      ok: false,
      problem: { code: 'invalid-input', fields: [{ field: 'corrects' }] },
    });
  }
  expect(await countOf(actor.clinicId)).toBe(3);
});

test('lets one of two corrections at the same moment win, and refuses the other', async () => {
  const { actor } = await buildUser();
  const { id } = await buildIssuedHandout(actor, topic);
  for (let round = 0; round < 15; round += 1) {
    const wrong = await recorded(actor, id);
    const both = await Promise.all([
      recordAs(actor, id, { corrects: wrong.id }),
      recordAs(actor, id, { corrects: wrong.id }),
    ]);
    expect(both.map((answer) => (answer.ok ? 'recorded' : answer.problem.code)).sort()).toEqual([
      'invalid-input',
      'recorded',
    ]);
  }
});

test('refuses a teach-back on a voided handout, and says who voided it', async () => {
  const { actor, sealed } = await buildUser({ jobTitle: 'nurse' });
  const { id } = await buildIssuedHandout(actor, topic);
  await voidHandout({ actor, handoutId: id, given: { reason: 'wrong-sheet', words: '' }, now });
  const response = await ask(teachBackRoute, { body: { result: 'declined' }, params: { id }, sealed });
  expect(response.status).toBe(409);
  expect(await problemOf(response)).toMatchObject({
    code: 'changed-meanwhile',
    detail: expect.stringContaining(`${actor.userName}, nurse, voided it on 3 May 2026 at 14:02 UTC`),
  });
  expect(await countOf(actor.clinicId)).toBe(0);
});

test('records nothing after a void, though both were sent at the same moment', async () => {
  const { actor } = await buildUser();
  for (let round = 0; round < 15; round += 1) {
    const { id } = await buildIssuedHandout(actor, topic);
    const [voided, taught] = await Promise.all([
      voidHandout({ actor, handoutId: id, given: { reason: 'wrong-sheet', words: '' }, now }),
      recordAs(actor, id),
    ]);
    expect(voided.ok).toBe(true);
    const events = await inClinic(actor.clinicId, (tx) =>
      tx.auditEvent.findMany({ where: { handoutId: id }, orderBy: { seq: 'asc' }, select: { type: true } }),
    );
    expect(events.map(({ type }) => type)).toEqual([
      'handout.issued',
      ...(taught.ok ? ['teach-back.recorded'] : []),
      'handout.voided',
    ]);
  }
});

test('answers 404, the very same, for a foreign, an unknown and a malformed handout', async () => {
  const owner = await buildUser();
  const { id: foreign } = await buildIssuedHandout(owner.actor, topic);
  const { sealed } = await buildUser();
  const body = { result: 'declined' };
  const ids = [foreign, randomUUID(), 'not-an-id'];
  const answers = await Promise.all(ids.map((id) => ask(teachBackRoute, { body, params: { id }, sealed })));
  expect(answers.map(({ status }) => status)).toEqual([404, 404, 404]);
  expect(new Set(await Promise.all(answers.map((answer) => answer.text()))).size).toBe(1);
  expect(await countOf(owner.actor.clinicId)).toBe(0);
});

test('refuses an editor, and records that it was tried', async () => {
  const { actor } = await buildUser();
  const { id } = await buildIssuedHandout(actor, topic);
  const editor = await buildUser({ clinicId: actor.clinicId, role: 'editor' });
  expect(await recordAs(editor.actor, id)).toMatchObject({ ok: false, problem: { code: 'not-allowed' } });
  const detail = { permission: 'teach-back.record', because: 'role' };
  expect(await eventsOf(actor.clinicId, 'access.refused')).toMatchObject([{ actorId: editor.actor.userId, detail }]);
  expect(await countOf(actor.clinicId)).toBe(0);
});
