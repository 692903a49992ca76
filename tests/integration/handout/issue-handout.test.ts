import { createHash, randomUUID } from 'node:crypto';
import { afterAll, describe, expect, test } from 'vitest';
import { loadPack } from '@/lib/content/load-pack';
import { importTopicLibrary } from '@/lib/db/content/import-topic-library';
import { getHandout } from '@/lib/db/handout/get-handout';
import { getHandoutFile } from '@/lib/db/handout/get-handout-file';
import { printedCode } from '@/lib/db/handout/handout-code';
import { inClinic } from '@/lib/db/in-clinic';
import { updatePatient } from '@/lib/db/patient/update-patient';
import { closeRenderPool } from '@/lib/documents/pdf/render-pool';
import { documentLines } from '@/lib/domain/handout/document-lines';
import { patientProfileSchema } from '@/lib/domain/patient/patient';
import { issueHandout } from '@/lib/usecases/handout/issue-handout';
import {
  aComposeRequest,
  aRequestFor,
  issueSheet,
  sheetMoment,
  toIssueRequest,
  tryToIssue,
} from '@/tests/builders/compose-request-builder';
import { buildPatient, patientInput } from '@/tests/builders/patient-builder';
import { buildUser } from '@/tests/builders/user-builder';
import { asOwner, provideDatabaseWithContent } from '@/tests/setup/provide-database';

provideDatabaseWithContent();
afterAll(closeRenderPool);

const written = (clinicId: string) =>
  inClinic(clinicId, async (tx) => ({
    handouts: await tx.handout.count(),
    files: await tx.handoutFile.count(),
    advice: await tx.adviceGiven.count(),
    overrides: await tx.handoutOverride.count(),
    events: await tx.auditEvent.count({ where: { type: { not: 'access.refused' } } }),
  }));

const nothing = { handouts: 0, files: 0, advice: 0, overrides: 0, events: 0 };

const ledgerOf = (clinicId: string) =>
  inClinic(clinicId, (tx) =>
    tx.adviceGiven.findMany({
      orderBy: { position: 'asc' },
      select: {
        adviceKey: true,
        sectionId: true,
        handout: { select: { patientId: true } },
        blockVersion: { select: { title: true, state: true } },
      },
    }),
  );

const ckd4 = { profile: patientProfileSchema.parse({ conditions: ['ckd-4'] }) };

describe('an issued sheet', () => {
  test('is frozen as it was printed: text, decisions, choices, profile, and bytes that match their hash', async () => {
    const { actor } = await buildUser({ jobTitle: 'Practice nurse' });
    const patient = await buildPatient(actor.clinicId, { name: 'Zacharias Canary', recordNumber: 'Z-1', ...ckd4 });
    const request = aRequestFor(patient, { choices: { note: 'Start tonight.', printSize: 14, paper: 'letter' } });
    const issued = await issueSheet(actor, request);

    const { handout, file } = await inClinic(actor.clinicId, async (tx) => ({
      handout: await getHandout(tx, issued.id),
      file: await getHandoutFile(tx, issued.id),
    }));
    expect(handout).toMatchObject({
      patientId: patient.id,
      presetId: null,
      profile: request.profile,
      choices: request.choices,
      gate: { status: 'none' },
      printSize: 14,
      paper: 'letter',
      pages: issued.pages,
      issuedAt: sheetMoment.toISOString(),
      issuedBy: { userId: actor.userId, name: actor.userName, title: 'Practice nurse', role: 'clinician' },
    });
    expect(handout?.decisions).toHaveLength(122);
    expect(handout?.document.header.patientLine).toBe('Zacharias Canary, born 9 March 1954, record Z-1');
    const lines = handout ? documentLines(handout.document) : [];
    expect(lines).toContain('Start tonight.');
    expect(lines.at(-1)).toBe(`http://localhost:3000/h/${printedCode(issued.code)}`);

    const bytes = Buffer.from(file?.bytes ?? []);
    expect(bytes.subarray(0, 5).toString()).toBe('%PDF-');
    expect(createHash('sha256').update(bytes).digest('hex')).toBe(handout?.pdfSha256);
  });

  test('lists in the ledger each published text that it holds, in printed order, with the patient', async () => {
    const { actor } = await buildUser();
    const patient = await buildPatient(actor.clinicId, ckd4);
    const issued = await issueSheet(actor, aRequestFor(patient, { choices: { removed: ['myth.folk'] } }));
    const given = await ledgerOf(actor.clinicId);
    const handout = await inClinic(actor.clinicId, (tx) => getHandout(tx, issued.id));
    const printed = handout?.document.parts.flatMap((part) => (part.kind === 'section' ? part.blocks : [])) ?? [];

    const selfCare = given.filter(({ sectionId }) => sectionId !== 'get-help');
    expect(selfCare.map(({ blockVersion }) => blockVersion.title)).toEqual(printed.map(({ title }) => title));
    expect(given.length).toBeGreaterThan(selfCare.length);
    expect(given.map(({ adviceKey }) => adviceKey)).not.toContain('myth.folk');
    expect(new Set(given.map(({ handout: { patientId } }) => patientId))).toEqual(new Set([patient.id]));
    expect(new Set(given.map(({ blockVersion }) => blockVersion.state))).toEqual(new Set(['published']));
  });

  test('keeps the warning that was overridden with its reason, and says in the audit event how many', async () => {
    const { actor } = await buildUser();
    const patient = await buildPatient(actor.clinicId);
    const profile = { ageBand: 'adult' as const, conditions: ['falls-risk'] };
    const added = [{ adviceKey: 'exercise.heel-raises', reason: ' Her daughter stands by. ' }];
    const issued = await issueSheet(actor, aRequestFor(patient, { profile, choices: { added } }));
    await inClinic(actor.clinicId, async (tx) => {
      const overrides = await tx.handoutOverride.findMany();
      expect(overrides).toMatchObject([
        { handoutId: issued.id, adviceKey: 'exercise.heel-raises', reason: 'Her daughter stands by.' },
      ]);
      expect(overrides[0]?.ruleIds.length).toBeGreaterThan(0);
      const handout = await getHandout(tx, issued.id);
      const events = await tx.auditEvent.findMany();
      expect(events).toMatchObject([
        {
          type: 'handout.issued',
          actorId: actor.userId,
          sessionId: actor.sessionId,
          patientId: patient.id,
          handoutId: issued.id,
          detail: { pdfSha256: handout?.pdfSha256, overrides: 1 },
        },
      ]);
    });
  });

  test('is written by one transaction, the audit event included', async () => {
    const { actor } = await buildUser();
    const issued = await issueSheet(actor);
    const { rows } = await asOwner((client) =>
      client.query(
        `SELECT DISTINCT xmin::text FROM (
           SELECT xmin FROM handouts WHERE id = $1
           UNION ALL SELECT xmin FROM handout_files WHERE handout_id = $1
           UNION ALL SELECT xmin FROM advice_given WHERE handout_id = $1
           UNION ALL SELECT xmin FROM audit_events WHERE handout_id = $1) AS written`,
        [issued.id],
      ),
    );
    expect(rows).toHaveLength(1);
    expect(await written(actor.clinicId)).toMatchObject({ handouts: 1, files: 1, events: 1 });
  });

  test('for a preset belongs to no patient and names none', async () => {
    const { actor } = await buildUser();
    const request = aComposeRequest({ subject: { kind: 'preset', presetId: 'healthy-adult' } });
    const issued = await issueSheet(actor, request);
    await inClinic(actor.clinicId, async (tx) => {
      const handout = await getHandout(tx, issued.id);
      expect(handout).toMatchObject({
        patientId: null,
        presetId: 'healthy-adult',
        document: { header: { patientLine: '' } },
      });
      expect(await tx.auditEvent.findMany()).toMatchObject([{ patientId: null, handoutId: issued.id }]);
    });
    expect((await ledgerOf(actor.clinicId)).every(({ handout }) => handout.patientId === null)).toBe(true);
  });
});

describe('refuses, and writes nothing:', () => {
  test.for<[string, Parameters<typeof aComposeRequest>[0], string, string]>([
    [
      'blocked advice, whatever the reason',
      {
        profile: { ageBand: 'adult', conditions: ['ckd-4'] },
        choices: { added: [{ adviceKey: 'diet.salt-substitute', reason: 'She insists.' }] },
      },
      'choices.diet.salt-substitute',
      'SR-086',
    ],
    [
      'warned advice without a reason',
      {
        profile: { ageBand: 'adult', conditions: ['falls-risk'] },
        choices: { added: [{ adviceKey: 'exercise.heel-raises' }] },
      },
      'choices.exercise.heel-raises',
      'SR-',
    ],
    [
      'no "Get help now"',
      { choices: { removed: ['redflags.universal'] } },
      'choices.redflags.universal',
      'Get help now',
    ],
    [
      'a danger sign and no finding',
      { profile: { ageBand: 'adult', redFlags: ['RF-01'] } },
      'choices.assessed',
      'assessed',
    ],
  ])('%s', async ([, wanted, field, reason]) => {
    const { actor } = await buildUser();
    const fields = [{ field, reason: expect.stringContaining(reason) }];
    expect(await tryToIssue(actor, aComposeRequest(wanted))).toMatchObject({
      ok: false,
      problem: { code: 'sheet-not-issuable', fields },
    });
    expect(await written(actor.clinicId)).toEqual(nothing);
  });

  test('a note that can’t be printed', async () => {
    const { actor } = await buildUser();
    const answer = await tryToIssue(actor, aComposeRequest({ choices: { note: 'x'.repeat(600) } }));
    expect(answer).toMatchObject({ ok: false, problem: { code: 'not-printable' } });
    expect(await written(actor.clinicId)).toEqual(nothing);
  });

  test('a patient who was changed meanwhile', async () => {
    const { actor } = await buildUser();
    const patient = await buildPatient(actor.clinicId);
    await inClinic(actor.clinicId, (tx) => updatePatient(tx, patient.id, patient.version, patientInput()));
    expect(await tryToIssue(actor, aRequestFor(patient))).toMatchObject({ problem: { code: 'changed-meanwhile' } });
    expect(await written(actor.clinicId)).toEqual(nothing);
  });

  test('a patient of another clinic, like one who does not exist', async () => {
    const { actor } = await buildUser();
    const elsewhere = await buildUser();
    const foreign = await buildPatient(elsewhere.actor.clinicId);
    const unknown = { ...foreign, id: randomUUID() };
    const answers = await Promise.all([foreign, unknown].map((patient) => tryToIssue(actor, aRequestFor(patient))));
    expect(answers[0]).toMatchObject({ ok: false, problem: { code: 'not-found' } });
    expect(answers[1]).toEqual(answers[0]);
    expect(await written(actor.clinicId)).toEqual(nothing);
    expect(await written(elsewhere.actor.clinicId)).toEqual(nothing);
  });

  test('an editor', async () => {
    const { actor } = await buildUser({ role: 'editor' });
    expect(await tryToIssue(actor, aComposeRequest())).toMatchObject({ ok: false, problem: { code: 'not-allowed' } });
    expect(await written(actor.clinicId)).toEqual(nothing);
  });

  test('a sheet made from content that was published anew since', async () => {
    const { actor } = await buildUser();
    const request = await toIssueRequest(aComposeRequest());
    const pack = await loadPack('content/leg-cramps');
    await importTopicLibrary({ ...pack, topic: { ...pack.topic, closing: 'Another closing line.' } });
    const answer = await issueHandout({ actor, request, idempotencyKey: randomUUID(), now: sheetMoment });
    expect(answer).toMatchObject({ ok: false, problem: { code: 'changed-meanwhile' } });
    expect(await written(actor.clinicId)).toEqual(nothing);
    await importTopicLibrary(pack);
  });

  test('a sheet whose last row can’t be written', async () => {
    const { actor } = await buildUser();
    const fail = `CREATE FUNCTION fail() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE EXCEPTION 'broken'; END $$;
      CREATE TRIGGER fail BEFORE INSERT ON audit_events FOR EACH ROW EXECUTE FUNCTION fail();`;
    await asOwner((client) => client.query(fail));
    try {
      await expect(tryToIssue(actor, aComposeRequest())).rejects.toThrow();
    } finally {
      await asOwner((client) => client.query('DROP TRIGGER fail ON audit_events'));
    }
    expect(await written(actor.clinicId)).toEqual(nothing);
  });
});

test('issues for someone with a danger sign once they were assessed, with nothing but when to get help', async () => {
  const { actor } = await buildUser();
  const finding = 'Seen by Dr Rahman, sent to hospital.';
  const request = aComposeRequest({
    profile: { ageBand: 'adult', redFlags: ['RF-01'] },
    choices: { assessed: { finding } },
  });
  const issued = await issueSheet(actor, request);
  const given = await ledgerOf(actor.clinicId);
  expect(given.length).toBeGreaterThan(0);
  expect(new Set(given.map(({ sectionId }) => sectionId))).toEqual(new Set(['get-help']));
  const handout = await inClinic(actor.clinicId, (tx) => getHandout(tx, issued.id));
  expect(handout).toMatchObject({ gate: { status: 'assess-first' }, choices: { assessed: { finding } } });
  expect(handout?.document.parts.map((part) => part.kind)).not.toContain('section');
});
