import { afterAll, beforeAll, expect, test } from 'vitest';
import { GET as getCsv } from '@/app/api/v1/recalls/[id]/csv/route';
import { POST as printRoute } from '@/app/api/v1/recalls/[id]/letters/route';
import { inClinic } from '@/lib/db/in-clinic';
import { closeRenderPool } from '@/lib/documents/pdf/render-pool';
import type { RecallTarget } from '@/lib/domain/recall/recall';
import { closeRecall } from '@/lib/usecases/recall/close-recall';
import { exportRecipients } from '@/lib/usecases/recall/export-recipients';
import { getRecall } from '@/lib/usecases/recall/get-recall';
import { printLetters } from '@/lib/usecases/recall/print-letters';
import { recordContact } from '@/lib/usecases/recall/record-contact';
import { buildPatient } from '@/tests/builders/patient-builder';
import { buildRecall, giveSheet, granted, recallMoment, storeLegCramps, textOf } from '@/tests/builders/recall-builder';
import { type BuiltUser, buildUser } from '@/tests/builders/user-builder';
import { readText } from '@/tests/pdf/read-text';
import { ask, problemOf } from '@/tests/setup/ask';
import { asOwner, provideDatabase } from '@/tests/setup/provide-database';

provideDatabase();
beforeAll(() => storeLegCramps());
afterAll(closeRenderPool);

const saidMassage: RecallTarget = { kind: 'advice-key', id: 'relief.massage' };

const opened = async () => {
  const user = await buildUser({ role: 'admin', jobTitle: 'Practice nurse' });
  const { actor } = user;
  const maria = await buildPatient(actor.clinicId, { name: 'Maria', phone: '+1 555', address: '4 Mill Lane\nLondon' });
  const john = await buildPatient(actor.clinicId, { name: '=John' });
  for (const patient of [maria, john]) await giveSheet(actor, { patient, at: '2026-11-20T10:00:00.000Z' });
  return { user, actor, maria, john, recallId: await buildRecall(actor, saidMassage) };
};

const wordsOf = async (pdf: Uint8Array): Promise<string> => (await readText(pdf)).content;

const eventsOf = (clinicId: string, type: string) =>
  inClinic(clinicId, (tx) => tx.auditEvent.findMany({ where: { type }, orderBy: { seq: 'asc' } }));

const askCsv = ({ sealed }: BuiltUser, id: string, state?: string) =>
  ask(getCsv, { method: 'GET', sealed, params: { id }, ...(state !== undefined && { query: `state=${state}` }) });

test('takes the call list out as CSV with what a call needs, and records how many rows left', async () => {
  const { user, actor, maria, recallId } = await opened();
  const contact = { patientId: maria.id, state: 'no-answer', words: 'Rang, twice.' } as const;
  granted(await recordContact({ actor, recallId, given: contact, now: new Date() }));
  const answer = await askCsv(user, recallId);
  expect(answer.headers.get('content-type')).toBe('text/csv; charset=utf-8');
  expect(answer.headers.get('x-total-rows')).toBe('2');
  const today = new Date().toISOString().slice(0, 10);
  const [head, ...rows] = (await answer.text()).replace('\uFEFF', '').split('\r\n');
  expect(head).toBe('Name,Birth date,Record number,Phone,Address,Sheet code,Given on,Sheets,State,Words,State since');
  const list = rows.join('\n');
  expect(list).toContain(`Maria,1954-03-09,${maria.recordNumber},'+1 555,"4 Mill Lane\nLondon",`);
  expect(list).toContain(`,2026-11-20,1,No answer,"Rang, twice.",${today}`);
  expect(list).toContain("'=John,");
  expect(await eventsOf(actor.clinicId, 'recall.exported')).toMatchObject([
    { actorId: actor.userId, detail: { recallId, what: 'list', rows: 2 } },
  ]);
});

test('takes out those in one state only, and refuses a state that is none', async () => {
  const { user, actor, maria, recallId } = await opened();
  const contact = { patientId: maria.id, state: 'reached', words: '' } as const;
  granted(await recordContact({ actor, recallId, given: contact, now: new Date() }));
  const reached = await askCsv(user, recallId, 'reached');
  expect(reached.headers.get('x-total-rows')).toBe('1');
  const text = await reached.text();
  expect([text.includes('Maria'), text.includes('John')]).toEqual([true, false]);
  const wrong = await askCsv(user, recallId, 'made-up');
  expect([wrong.status, (await problemOf(wrong)).fields?.[0]?.field]).toEqual([400, 'state']);
});

test('takes out a list longer than a batch, each patient once', async () => {
  const { actor, recallId } = await opened();
  const { versionId } = await textOf('relief.massage');
  await asOwner(async (client) => {
    await client.query('SET session_replication_role = replica');
    await client.query(
      `WITH people AS (
         INSERT INTO patients (id, clinic_id, name, birth_date, record_number, language, print_size, profile)
         SELECT gen_random_uuid(), $1, 'Many', '1960-01-01', 'M-' || n, 'en', 12, '{}' FROM generate_series(1, 4100) n
         RETURNING id
       ), sheets AS (
         INSERT INTO handouts (id, clinic_id, code, patient_id, topic_id, profile, choices, decisions, gate, document,
           library_revision, language, print_size, paper, pages, pdf_sha256, idempotency_key, request_sha256, issued_by_id,
           issued_by_name, issued_by_role, issued_by_title, issued_at, topic_ids)
         SELECT gen_random_uuid(), $1, upper(translate(left(md5(id::text), 20), 'ilou', '0000')), id, 'leg-cramps', '{}',
           '{}', '[]', '{}', '{}', 1, 'en', 12, 'a4', 2, repeat('a', 64), id::text, repeat('b', 64), $2, 'x', 'clinician',
           'x', '2026-11-01T10:00:00Z', array['leg-cramps']
         FROM people RETURNING id
       )
       INSERT INTO advice_given (id, clinic_id, handout_id, block_version_id, advice_key, section_id, position, cautions)
       SELECT gen_random_uuid(), $1, id, $3, 'relief.massage', 'relief-now', 0, '[]' FROM sheets`,
      [actor.clinicId, actor.userId, versionId],
    );
  });
  const { total, chunks } = granted(await exportRecipients({ actor, recallId }));
  let text = '';
  for await (const chunk of chunks) text += chunk;
  const numbers = text.match(/\bM-\d+\b/g) ?? [];
  expect([total, numbers.length, new Set(numbers).size]).toEqual([4102, 4100, 4100]);
});

test('prints a letter to each in the order asked for, and records each as printed', async () => {
  const { user, actor, maria, john, recallId } = await opened();
  const answer = await ask(printRoute, {
    sealed: user.sealed,
    params: { id: recallId },
    body: { patientIds: [john.id, maria.id, john.id] },
  });
  expect([answer.status, answer.headers.get('content-type')]).toEqual([200, 'application/pdf']);
  const text = await wordsOf(new Uint8Array(await answer.arrayBuffer()));
  expect(text).toContain('Please stop doing this.');
  expect(text).toContain('On 20 November 2026 we gave you a sheet called');
  expect(text.indexOf('Dear =John')).toBeGreaterThanOrEqual(0);
  expect(text.indexOf('Dear =John')).toBeLessThan(text.indexOf('Dear Maria'));

  const { counts } = granted(await getRecall({ actor, recallId }));
  expect(counts.byState).toMatchObject({ 'letter-printed': 2, 'to-contact': 0 });
  const recorded = await eventsOf(actor.clinicId, 'recall.contact-recorded');
  expect(recorded.map(({ patientId }) => patientId)).toEqual([john.id, maria.id]);
  expect(await eventsOf(actor.clinicId, 'recall.exported')).toMatchObject([
    { detail: { recallId, what: 'letters', rows: 2 } },
  ]);
});

test('names, for a rule, what the patient’s own sheet called it', async () => {
  const { actor, maria } = await opened();
  const pack = await storeLegCramps();
  expect(pack.changed).toBe(false);
  const text = await textOf('prevent.presleep-stretch-standing');
  await giveSheet(actor, { patient: maria, adviceKeys: [text.adviceKey] });
  const rule = await asOwner((client) =>
    client.query('SELECT id, reason FROM rules WHERE $1 = ANY(advice_keys) ORDER BY id LIMIT 1', [text.adviceKey]),
  );
  const recallId = await buildRecall(actor, { kind: 'rule', id: rule.rows[0].id });
  const { bytes } = granted(await printLetters({ actor, recallId, patientIds: [maria.id], now: recallMoment }));
  const letter = await wordsOf(bytes);
  expect(letter).toContain(text.title.replace(/\.$/, ''));
  expect(letter).not.toContain(rule.rows[0].reason);
});

test('names, for an advice key, what the patient’s own sheet called it, not what clinicians call it', async () => {
  const { actor, maria } = await opened();
  await storeLegCramps();
  const text = await textOf('prevent.presleep-stretch-standing');
  await giveSheet(actor, { patient: maria, adviceKeys: [text.adviceKey] });
  const known = await asOwner((client) =>
    client.query('SELECT title FROM advice_keys WHERE key = $1', [text.adviceKey]),
  );
  expect(known.rows[0].title).not.toBe(text.title);
  const recallId = await buildRecall(actor, { kind: 'advice-key', id: text.adviceKey });
  const { bytes } = granted(await printLetters({ actor, recallId, patientIds: [maria.id], now: recallMoment }));
  const letter = await wordsOf(bytes);
  expect(letter).toContain(text.title.replace(/\.$/, ''));
  expect(letter).not.toContain(known.rows[0].title);
});

test('prints nothing and records nothing when one letter can’t be printed, or one patient is no recipient', async () => {
  const { actor, maria, recallId } = await opened();
  const stranger = await buildPatient(actor.clinicId);
  const unprintable = await buildPatient(actor.clinicId, { name: 'Ann \u{1F984}' });
  await giveSheet(actor, { patient: unprintable });
  const notPrintable = await printLetters({
    actor,
    recallId,
    patientIds: [maria.id, unprintable.id],
    now: recallMoment,
  });
  expect(notPrintable).toMatchObject({ ok: false, problem: { code: 'not-printable' } });
  const notReached = await printLetters({ actor, recallId, patientIds: [maria.id, stranger.id], now: recallMoment });
  expect(notReached).toMatchObject({ ok: false, problem: { code: 'not-found' } });
  expect(await inClinic(actor.clinicId, (tx) => tx.recallContact.count())).toBe(0);
});

test('prints nothing for a recall that was closed while the letters were drawn', async () => {
  const { actor, maria, recallId } = await opened();
  const printing = printLetters({ actor, recallId, patientIds: [maria.id], now: recallMoment });
  granted(await closeRecall({ actor, recallId, words: 'Done.', now: recallMoment }));
  expect(await printing).toMatchObject({ ok: false, problem: { code: 'changed-meanwhile' } });
  expect(await inClinic(actor.clinicId, (tx) => tx.recallContact.count())).toBe(0);
});

test('refuses an editor both, and nothing leaves', async () => {
  const { actor, maria, recallId } = await opened();
  const editor = (await buildUser({ role: 'editor', clinicId: actor.clinicId })).actor;
  const refused = { ok: false, problem: { code: 'not-allowed' } };
  expect(await exportRecipients({ actor: editor, recallId })).toMatchObject(refused);
  const letters = await printLetters({ actor: editor, recallId, patientIds: [maria.id], now: recallMoment });
  expect(letters).toMatchObject(refused);
  expect(await eventsOf(actor.clinicId, 'recall.exported')).toEqual([]);
});
