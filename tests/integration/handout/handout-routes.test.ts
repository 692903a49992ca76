import { createHash, randomUUID } from 'node:crypto';
import { afterAll, describe, expect, test } from 'vitest';
import { GET as getPdf } from '@/app/api/v1/handouts/[id]/pdf/route';
import { POST as preview } from '@/app/api/v1/handouts/preview/route';
import { POST as issue } from '@/app/api/v1/handouts/route';
import { getHandoutFile } from '@/lib/db/handout/get-handout-file';
import { inClinic } from '@/lib/db/in-clinic';
import { updatePatient } from '@/lib/db/patient/update-patient';
import { closeRenderPool } from '@/lib/documents/pdf/render-pool';
import type { HandoutPreview } from '@/lib/domain/handout/preview';
import { aComposeRequest, aRequestFor, issueSheet, toIssueRequest } from '@/tests/builders/compose-request-builder';
import { buildPatient, patientInput } from '@/tests/builders/patient-builder';
import { type BuiltUser, buildUser } from '@/tests/builders/user-builder';
import { ask, problemOf } from '@/tests/setup/ask';
import { provideDatabaseWithContent } from '@/tests/setup/provide-database';

provideDatabaseWithContent();
afterAll(closeRenderPool);

const keyed = (key: string | null = randomUUID()) => ({ headers: { 'idempotency-key': key } });

const askPdf = ({ sealed }: BuiltUser, id: string) => ask(getPdf, { method: 'GET', params: { id }, sealed });

const handoutsOf = ({ actor }: BuiltUser) => inClinic(actor.clinicId, (tx) => tx.handout.count());

test('goes from a preview to an issued sheet to its PDF, by the revision that the preview answered', async () => {
  const user = await buildUser();
  const { sealed } = user;
  const request = aComposeRequest({ subject: { kind: 'preset', presetId: 'on-dialysis' } });
  const shown = await ask(preview, { body: request, sealed });
  expect(shown.status).toBe(200);
  const { libraryRevision, meters }: HandoutPreview = await shown.json();

  const answer = await ask(issue, { body: { ...request, libraryRevision }, sealed, ...keyed() });
  expect(answer.status).toBe(201);
  expect(answer.headers.get('cache-control')).toBe('no-store');
  const issued = await answer.json();
  expect(Object.keys(issued).sort()).toEqual(['code', 'id', 'issuedAt', 'pages']);
  expect(issued.pages).toBe(meters.pages);

  const pdf = await askPdf(user, issued.id);
  expect(pdf.status).toBe(200);
  expect(pdf.headers.get('content-type')).toBe('application/pdf');
  expect(pdf.headers.get('content-disposition')).toBe('inline; filename="handout.pdf"');
  expect(pdf.headers.get('cache-control')).toBe('no-store');
  const kept = await inClinic(user.actor.clinicId, (tx) => getHandoutFile(tx, issued.id));
  const bytes = new Uint8Array(await pdf.arrayBuffer());
  expect(createHash('sha256').update(bytes).digest('hex')).toBe(kept?.sha256);
});

test('answers the same click sent again with the same handout', async () => {
  const user = await buildUser();
  const question = { body: await toIssueRequest(aComposeRequest()), sealed: user.sealed, ...keyed() };
  const first = await (await ask(issue, question)).json();
  const again = await ask(issue, question);
  expect(again.status).toBe(201);
  expect(await again.json()).toEqual(first);
  expect(await handoutsOf(user)).toBe(1);
});

describe('answers in the shape of RFC 9457:', () => {
  const body = aComposeRequest();
  const profile = body.profile;

  test.for<[string, unknown, string[]]>([
    [
      'an unknown condition',
      { ...body, profile: { ...profile, conditions: ['ckd-4', 'made-up'] } },
      ['profile.conditions.1'],
    ],
    ['an unknown age band', { ...body, profile: { ...profile, ageBand: 'old' } }, ['profile.ageBand']],
    ['a name in the profile', { ...body, profile: { ...profile, name: 'Zach' } }, ['profile']],
    ['a print size of 13', { ...body, choices: { ...body.choices, printSize: 13 } }, ['choices.printSize']],
    ['a note of 601 characters', { ...body, choices: { ...body.choices, note: 'x'.repeat(601) } }, ['choices.note']],
    [
      'an empty finding',
      { ...body, choices: { ...body.choices, assessed: { finding: '' } } },
      ['choices.assessed.finding'],
    ],
    [
      'a patient id that is none',
      { ...body, subject: { kind: 'patient', patientId: '1 OR 1=1', patientVersion: 1 } },
      ['subject.patientId'],
    ],
    ['no subject', { ...body, subject: undefined }, ['subject']],
  ])('400 with the field for %s', async ([, wrong, fields]) => {
    const { sealed } = await buildUser();
    const response = await ask(preview, { body: wrong, sealed });
    expect(response.status).toBe(400);
    expect(response.headers.get('content-type')).toBe('application/problem+json');
    const problem = await problemOf(response);
    expect(problem).toMatchObject({
      type: '/problems/invalid-input',
      title: expect.any(String),
      status: 400,
      detail: expect.any(String),
      code: 'invalid-input',
    });
    expect(problem.fields?.map(({ field }) => field)).toEqual(fields);
    expect(problem.fields?.every(({ reason }) => reason.length > 0)).toBe(true);
  });

  test.for<[string, string | null]>([
    ['no idempotency key', null],
    ['an empty one', ''],
    ['one that is too short', 'short'],
    ['one that is too long', 'x'.repeat(101)],
    ['one with spaces', 'a key with spaces in it'],
  ])('400 for %s, and nothing is issued', async ([, key]) => {
    const user = await buildUser();
    const request = await toIssueRequest(aComposeRequest());
    const response = await ask(issue, { body: request, sealed: user.sealed, ...keyed(key) });
    expect(response.status).toBe(400);
    expect((await problemOf(response)).fields).toMatchObject([{ field: 'Idempotency-Key' }]);
    expect(await handoutsOf(user)).toBe(0);
  });

  test('400 for JSON that is none', async () => {
    const { sealed } = await buildUser();
    for (const handler of [preview, issue]) {
      const response = await ask(handler, { text: '{"subject":', sealed, ...keyed() });
      expect([response.status, (await problemOf(response)).code]).toEqual([400, 'invalid-input']);
    }
  });

  test('401 for someone who is not signed in', async () => {
    const request = await toIssueRequest(aComposeRequest());
    const answers = await Promise.all([
      ask(preview, { body }),
      ask(issue, { body: request, ...keyed() }),
      ask(getPdf, { method: 'GET', params: { id: randomUUID() } }),
    ]);
    for (const response of answers) {
      expect([response.status, (await problemOf(response)).code]).toEqual([401, 'not-signed-in']);
    }
  });

  test('403 for another site’s page, though the cookie is right', async () => {
    const user = await buildUser();
    const request = await toIssueRequest(aComposeRequest());
    const headers = { origin: 'https://evil.example', 'sec-fetch-site': 'cross-site', 'idempotency-key': randomUUID() };
    const response = await ask(issue, { body: request, sealed: user.sealed, headers });
    expect([response.status, (await problemOf(response)).code]).toEqual([403, 'not-allowed']);
    expect(await handoutsOf(user)).toBe(0);
  });

  test('403 for an editor who issues or reprints, 200 for one who previews', async () => {
    const editor = await buildUser({ role: 'editor' });
    const request = await toIssueRequest(aComposeRequest());
    expect((await ask(issue, { body: request, sealed: editor.sealed, ...keyed() })).status).toBe(403);
    expect((await askPdf(editor, randomUUID())).status).toBe(403);
    expect((await ask(preview, { body, sealed: editor.sealed })).status).toBe(200);
  });

  test('404, the very same, for a foreign, an unknown and a malformed handout', async () => {
    const foreign = await issueSheet((await buildUser()).actor);
    const user = await buildUser();
    const ids = [foreign.id, randomUUID(), 'not-an-id', '../../etc/passwd'];
    const answers = await Promise.all(ids.map((id) => askPdf(user, id)));
    expect(answers.map(({ status }) => status)).toEqual([404, 404, 404, 404]);
    expect(new Set(await Promise.all(answers.map((answer) => answer.text()))).size).toBe(1);
  });

  test('409 for a patient or content that changed meanwhile', async () => {
    const user = await buildUser();
    const { clinicId } = user.actor;
    const patient = await buildPatient(clinicId);
    await inClinic(clinicId, (tx) => updatePatient(tx, patient.id, patient.version, patientInput()));
    const stale = await toIssueRequest(aRequestFor(patient));
    const old = { ...(await toIssueRequest(aComposeRequest())), libraryRevision: '0' };
    for (const request of [stale, old]) {
      const response = await ask(issue, { body: request, sealed: user.sealed, ...keyed() });
      expect([response.status, (await problemOf(response)).code]).toEqual([409, 'changed-meanwhile']);
    }
    expect(await handoutsOf(user)).toBe(0);
  });

  test('422 for a sheet that may not be issued, naming the advice and the rule', async () => {
    const { sealed } = await buildUser();
    const unsafe = aComposeRequest({
      profile: { ageBand: 'adult', conditions: ['ckd-4'] },
      choices: { added: [{ adviceKey: 'diet.salt-substitute', reason: 'She insists.' }] },
    });
    const response = await ask(issue, { body: await toIssueRequest(unsafe), sealed, ...keyed() });
    expect(response.status).toBe(422);
    expect(await problemOf(response)).toMatchObject({
      code: 'sheet-not-issuable',
      fields: [{ field: 'choices.diet.salt-substitute', reason: expect.stringContaining('SR-086') }],
    });
  });

  test('422 for another sheet under a key that was used', async () => {
    const { sealed } = await buildUser();
    const key = randomUUID();
    await ask(issue, { body: await toIssueRequest(aComposeRequest()), sealed, ...keyed(key) });
    const other = await toIssueRequest(aComposeRequest({ choices: { note: 'Another.' } }));
    const response = await ask(issue, { body: other, sealed, ...keyed(key) });
    expect([response.status, (await problemOf(response)).code]).toEqual([422, 'idempotency-key-reused']);
  });
});
