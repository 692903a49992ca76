import { randomUUID } from 'node:crypto';
import { afterAll, describe, expect, test } from 'vitest';
import { inClinic } from '@/lib/db/in-clinic';
import { updatePatient } from '@/lib/db/patient/update-patient';
import { closeRenderPool } from '@/lib/documents/pdf/render-pool';
import type { ComposeRequest } from '@/lib/domain/handout/compose-request';
import { patientProfileSchema } from '@/lib/domain/patient/patient';
import type { Actor } from '@/lib/domain/permission/actor';
import { previewHandout } from '@/lib/usecases/handout/preview-handout';
import { aComposeRequest, aRequestFor, sheetMoment } from '@/tests/builders/compose-request-builder';
import { buildPatient, patientInput } from '@/tests/builders/patient-builder';
import { buildUser } from '@/tests/builders/user-builder';
import { provideDatabaseWithContent } from '@/tests/setup/provide-database';

provideDatabaseWithContent();
afterAll(closeRenderPool);

const preview = (actor: Actor, request: ComposeRequest = aComposeRequest()) =>
  previewHandout({ actor, request, now: sheetMoment });

const previewOf = async (actor: Actor, request?: ComposeRequest) => {
  const answer = await preview(actor, request);
  if (!answer.ok) throw new Error(answer.problem.detail);
  return answer.value;
};

test('shows the sheet, its pages, meters, questions and every piece of advice, and keeps nothing', async () => {
  const { actor } = await buildUser({ jobTitle: 'Nurse' });
  const profile = patientProfileSchema.parse({ conditions: ['ckd-4'], medicines: ['warfarin'] });
  const patient = await buildPatient(actor.clinicId, { name: 'Zacharias Canary', recordNumber: 'Z-1', profile });
  const shown = await previewOf(actor, aRequestFor(patient));

  expect(shown.document.header.patientLine).toBe('Zacharias Canary, born 9 March 1954, record Z-1');
  expect(shown.document.madeFor).toBe('Made for you on 22 November 2026 by your nurse');
  expect(shown.document.parts.map((part) => part.kind)).not.toContain('code');
  expect(shown.meters.pages).toBe(shown.pages.length);
  expect(shown.meters.pages).toBeLessThanOrEqual(2);
  expect(shown.meters.grade).toBeLessThanOrEqual(6);
  expect(shown.meters.smog).toBeLessThanOrEqual(8);
  expect(shown.gate).toEqual({ status: 'none' });
  expect(shown.questions[0]?.group).toBe('danger-signs');
  expect(shown.problems).toEqual([]);
  expect(shown.advice).toHaveLength(122);
  const potassium = shown.advice.find(({ adviceKey }) => adviceKey === 'diet.potassium-rich');
  expect(potassium).toMatchObject({
    outcome: 'blocked',
    addable: false,
    why: expect.stringMatching(/stage 4.*SR-090/),
  });

  const kept = await inClinic(actor.clinicId, (tx) => tx.handout.count());
  expect(kept).toBe(0);
});

test('lays out every part of the sheet on its pages, each once and in order', async () => {
  const { actor } = await buildUser();
  const { document, pages } = await previewOf(actor, aComposeRequest({ choices: { printSize: 18, note: 'Hello.' } }));
  const laid = pages.flatMap((page) => page.items.map(({ part }) => part));
  expect([...new Set(laid)]).toEqual(document.parts.map((_, index) => index));
  expect(pages.length).toBeGreaterThan(2);
});

test('asks a person’s danger signs even when their list is complete, and a preset’s nothing', async () => {
  const { actor } = await buildUser();
  const asked = (await previewOf(actor, aComposeRequest())).questions;
  expect(asked.map(({ fact }) => fact)).toContain('redFlag:RF-01');
  expect(new Set(asked.map(({ group }) => group))).toEqual(new Set(['danger-signs']));
  const preset = aComposeRequest({ subject: { kind: 'preset', presetId: 'healthy-adult' } });
  expect((await previewOf(actor, preset)).questions).toEqual([]);
});

test('shows a sheet whose choices can’t be issued, without what may not be on it, and says why', async () => {
  const { actor } = await buildUser();
  const choices = { added: [{ adviceKey: 'relief.ibuprofen', reason: 'Please.' }] };
  const profile = { ageBand: 'adult' as const, conditions: ['ckd-4'] };
  const shown = await previewOf(actor, aComposeRequest({ profile, choices }));
  expect(shown.problems).toEqual([
    {
      problem: { code: 'advice-blocked', adviceKey: 'relief.ibuprofen', rules: expect.arrayContaining(['SR-120']) },
      text: expect.stringContaining('SR-120'),
    },
  ]);
  expect(shown.advice.find(({ adviceKey }) => adviceKey === 'relief.ibuprofen')?.onSheet).toBe(false);
});

test('names each field of the profile that is not right', async () => {
  const { actor } = await buildUser();
  const profile = {
    ageBand: 'adult' as const,
    sex: 'male' as const,
    pregnancyTrimester: 2 as const,
    conditions: ['x'],
  };
  const answer = await preview(actor, aComposeRequest({ profile }));
  expect(answer).toMatchObject({ ok: false, problem: { code: 'invalid-input' } });
  const fields = answer.ok ? [] : (answer.problem.fields ?? []).map(({ field }) => field);
  expect(fields).toEqual(['profile.conditions.0', 'profile.pregnancyTrimester']);
});

test('answers a note that can’t be printed with its place, not with an error', async () => {
  const { actor } = await buildUser();
  const answer = await preview(actor, aComposeRequest({ choices: { note: 'Seen 𓀀 today.' } }));
  expect(answer).toMatchObject({ ok: false, problem: { code: 'not-printable' } });
  expect(answer.ok ? '' : answer.problem.detail).toContain('A note for you');
});

describe('refuses', () => {
  test('a patient of another clinic like one who does not exist', async () => {
    const { actor } = await buildUser();
    const foreign = await buildPatient((await buildUser()).actor.clinicId);
    const unknown = { ...foreign, id: randomUUID() };
    const answers = await Promise.all([foreign, unknown].map((patient) => preview(actor, aRequestFor(patient))));
    const problem = { code: 'not-found', detail: 'There is no such thing here.' };
    expect(answers).toEqual([
      { ok: false, problem },
      { ok: false, problem },
    ]);
  });

  test('a patient who was changed meanwhile', async () => {
    const { actor } = await buildUser();
    const patient = await buildPatient(actor.clinicId);
    await inClinic(actor.clinicId, (tx) => updatePatient(tx, patient.id, patient.version, patientInput()));
    expect(await preview(actor, aRequestFor(patient))).toMatchObject({ problem: { code: 'changed-meanwhile' } });
  });

  test('a preset that does not exist', async () => {
    const { actor } = await buildUser();
    const subject = { kind: 'preset' as const, presetId: 'no-such-preset' };
    expect(await preview(actor, aComposeRequest({ subject }))).toMatchObject({ problem: { code: 'not-found' } });
  });

  test('an editor who asks for a patient’s sheet, but not one who tries a profile', async () => {
    const { actor } = await buildUser({ role: 'editor' });
    const patient = await buildPatient(actor.clinicId);
    expect(await preview(actor, aRequestFor(patient))).toMatchObject({ ok: false, problem: { code: 'not-allowed' } });
    expect((await preview(actor)).ok).toBe(true);
  });
});
