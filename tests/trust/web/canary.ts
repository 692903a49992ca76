import { randomUUID } from 'node:crypto';
import { getDocument, VerbosityLevel } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { beforeAll, expect, test } from 'vitest';
import { sessionCookieName } from '@/lib/auth/session-cookie';
import type { Patient } from '@/lib/domain/patient/patient';
import { aRequestFor, toIssueRequest } from '@/tests/builders/compose-request-builder';
import { type BuiltUser, buildUser } from '@/tests/builders/user-builder';
import { asOwner } from '@/tests/setup/provide-database';
import { reportFigure } from '@/tests/setup/report-figure';
import type { RunningApp } from '@/tests/setup/running-app';
import { oneApp } from '@/tests/trust/web/one-app';

/** Stands in everything that somebody types about this patient, and nowhere else. */
const canary = 'ZZCANARY';

/** What would begin a line of its own in a log, and colour it. */
const forged = '\r\n{"level":60,"msg":"forged"}\u001b[31m\u2028';

let app: RunningApp;
let clinician: BuiltUser;
let admin: BuiltUser;

type Seen = { path: string; status: number; headers: Headers; bytes: Uint8Array };

const seen: Seen[] = [];

const ask = async (who: BuiltUser, method: string, path: string, body?: unknown): Promise<Seen> => {
  const headers = new Headers({ origin: app.address, cookie: `${sessionCookieName()}=${who.sealed}` });
  if (body !== undefined) headers.set('content-type', 'application/json');
  if (path === '/api/v1/handouts') headers.set('idempotency-key', randomUUID());
  const sent = body === undefined ? {} : { body: JSON.stringify(body) };
  const answer = await fetch(`${app.address}${path}`, { method, headers, redirect: 'manual', ...sent });
  const { status } = answer;
  const got = { path, status, headers: answer.headers, bytes: new Uint8Array(await answer.arrayBuffer()) };
  seen.push(got);
  return got;
};

const textOf = ({ bytes }: Seen): string => new TextDecoder().decode(bytes);

const read = (answer: Seen) => JSON.parse(textOf(answer));

/** Asks for what must work, and answers what came of it. */
const done = async (who: BuiltUser, method: string, path: string, body?: unknown) => {
  for (;;) {
    const answer = await ask(who, method, path, body);
    // On a busy machine a sheet may take longer than the desk waits; nothing was kept, and it is asked again.
    if (answer.status === 503) continue;
    expect([method, path, answer.status < 300 || textOf(answer)]).toEqual([method, path, true]);
    return answer;
  }
};

const words = (what: string): string => `${canary} ${what}`;

const addPatient = async (recordNumber: string): Promise<Patient> => {
  const about = { name: words('Person'), birthDate: '1954-03-09', phone: `${canary} 1`, address: `${canary}\nLondon` };
  return read(await done(clinician, 'POST', '/api/v1/patients', { ...about, recordNumber }));
};

const issue = async (patient: Patient): Promise<{ id: string; code: string }> => {
  const added = [{ adviceKey: 'relief.massage', reason: words('asked for it') }];
  const request = aRequestFor(patient, { choices: { added, note: words('take this') } });
  await done(clinician, 'POST', '/api/v1/handouts/preview', request);
  return read(await done(clinician, 'POST', '/api/v1/handouts', await toIssueRequest(request)));
};

const pdfs: Seen[] = [];

const giveSheet = async (patient: Patient): Promise<{ id: string; code: string }> => {
  const handout = await issue(patient);
  const pdf = `/api/v1/handouts/${handout.id}/pdf`;
  pdfs.push(await done(clinician, 'GET', pdf), await done(clinician, 'GET', `${pdf}?download`));
  const teachBack = { result: 'needs-follow-up', words: words('will stand up slowly') };
  await done(clinician, 'POST', `/api/v1/handouts/${handout.id}/teach-backs`, teachBack);
  await done(clinician, 'POST', `/api/v1/patients/${patient.id}/told`, { query: canary });
  await done(clinician, 'POST', `/api/v1/patients/${patient.id}/timeline`, { before: null });
  return handout;
};

const recall = async ({ id: patientId }: Patient): Promise<string> => {
  const target = { kind: 'advice-key', id: 'relief.massage' };
  const said = { severity: 'urgent', reason: 'It does harm.', letter: 'Please stop.' };
  await done(admin, 'POST', '/api/v1/recalls/preview', { target, filters: {} });
  const { id } = read(await done(admin, 'POST', '/api/v1/recalls', { target, ...said }));
  const at = `/api/v1/recalls/${id}`;
  await done(clinician, 'POST', `${at}/recipients`, {});
  await done(clinician, 'POST', `${at}/contacts`, { patientId, state: 'no-answer', words: words('rang twice') });
  pdfs.push(await done(admin, 'POST', `${at}/letters`, { patientIds: [patientId] }));
  await done(admin, 'GET', `${at}/csv`);
  return id;
};

/** What a screen would not send: refused, and told why. */
const sendWrongly = async (patient: Patient, handoutId: string): Promise<void> => {
  const wrong = [
    ['POST', '/api/v1/patients', { name: `${canary}${forged}`, birthDate: `${canary}`, recordNumber: canary }],
    ['POST', '/api/v1/patients', { name: canary, birthDate: '1954-03-09', recordNumber: 'C-1' }],
    ['PATCH', `/api/v1/patients/${patient.id}`, { version: canary, name: canary }],
    ['POST', '/api/v1/patients/search', { query: canary.repeat(100) }],
    ['POST', `/api/v1/handouts/${handoutId}/void`, { reason: canary, words: `${canary}${forged}` }],
    ['POST', '/api/v1/handouts/preview', { ...aRequestFor(patient), profile: { ageBand: canary } }],
    ['POST', `/api/v1/patients/${patient.id}/told`, { query: `${canary}${forged}` }],
  ] as const;
  for (const [method, path, body] of wrong) {
    const answer = await ask(clinician, method, path, body);
    expect([path, answer.status >= 400 && answer.status < 500]).toEqual([path, true]);
  }
};

/** In the place of the table something that can't be read without an error, and the error quotes the name. */
const quoteNames = async (run: (sql: string) => Promise<{ rows: { name: string }[] }>): Promise<void> => {
  const { rows } = await run(
    "SELECT column_name AS name FROM information_schema.columns WHERE table_name = 'patients_away'",
  );
  const columns = rows.map(({ name }) => (name === 'version' ? 'name::int AS version' : name));
  await run(`CREATE VIEW patients AS SELECT ${columns.join(', ')} FROM patients_away`);
  await run('GRANT SELECT ON patients TO plainleaf_app');
};

/** The database refuses a row, and its error quotes it; then a table is not there, or can't be read. */
const breakTheDatabase = async (patient: Patient): Promise<void> => {
  const run = (sql: string) => asOwner((client) => client.query(sql));
  const again = { name: words('Other'), birthDate: '1954-03-09', recordNumber: 'C-3' };
  await run("ALTER TABLE patients ADD CONSTRAINT no_other CHECK (name NOT LIKE '%Other') NOT VALID");
  expect((await ask(clinician, 'POST', '/api/v1/patients', again)).status).toBe(500);
  await run('ALTER TABLE patients RENAME TO patients_away');
  expect((await ask(clinician, 'POST', '/api/v1/patients/search', { query: canary })).status).toBe(500);
  expect((await ask(clinician, 'GET', `/patients/${patient.id}`)).status).toBe(500);
  await quoteNames(run);
  expect((await ask(clinician, 'GET', `/patients/${patient.id}`)).status).toBe(500);
  await run('DROP VIEW patients');
  await run('ALTER TABLE patients_away RENAME TO patients');
};

/** What a stranger can send along with any request. */
const sendForgedLines = async (): Promise<void> => {
  const report = {
    'document-uri': `${app.address}/patients/${canary}${forged}`,
    'effective-directive': 'script-src',
    'blocked-uri': `https://${canary}.example/${canary}${forged}`,
    'script-sample': canary,
  };
  const answer = await fetch(`${app.address}/api/v1/csp-reports`, {
    method: 'POST',
    headers: { origin: app.address, 'content-type': 'application/csp-report', 'user-agent': canary },
    body: JSON.stringify({ 'csp-report': report }),
  });
  expect(answer.status).toBe(204);
  await ask(clinician, 'GET', '/nothing%0d%0a%7B%22level%22%3A60%7D%1b%5B31m');
  await ask(clinician, 'GET', '/api/v1/handouts/%0d%0a%1b%5B31m/pdf');
};

const pages = () => seen.filter(({ headers }) => headers.get('content-type')?.startsWith('text/html'));

export const testCanary = (): void => {
  beforeAll(async () => {
    app = oneApp().app;
    clinician = await buildUser();
    admin = await buildUser({ clinicId: clinician.actor.clinicId, role: 'admin' });
    const patient = await addPatient('C-1');
    await done(clinician, 'POST', '/api/v1/patients/search', { query: canary });
    const kept = await giveSheet(patient);
    await done(clinician, 'POST', '/api/v1/usuals', { name: words('set'), set: { added: ['relief.massage'] } });
    const recallId = await recall(patient);
    const other = await addPatient('C-2');
    const handout = await issue(other);
    await done(clinician, 'POST', `/api/v1/handouts/${handout.id}/void`, {
      reason: 'other',
      words: words('was wrong'),
    });
    for (const path of [
      '/',
      '/patients',
      `/patients/${patient.id}`,
      `/patients/${patient.id}/edit`,
      `/handouts/new?patient=${patient.id}`,
      `/handouts/${kept.id}`,
      `/handouts/${handout.id}`,
      `/h/${kept.code}`,
      `/h/${handout.code}`,
      '/recalls',
      `/recalls/${recallId}`,
    ])
      await done(clinician, 'GET', path);
    for (const path of [
      '/audit',
      '/reports',
      '/api/v1/audit/csv',
      '/api/v1/reports/advice/csv',
      `/recalls/${recallId}`,
    ])
      await done(admin, 'GET', path);
    await sendWrongly(patient, kept.id);
    await done(admin, 'POST', `/api/v1/recalls/${recallId}/close`, { words: words('all reached') });
    await sendForgedLines();
    await breakTheDatabase(patient);
  }, 240_000);

  test('the walk was one: pages and answers did hold the name', async () => {
    const holding = seen.filter((answer) => textOf(answer).includes(canary));
    expect(holding.length).toBeGreaterThan(15);
    expect(pages().length).toBeGreaterThan(15);
    await reportFigure('WEB-10', { requests: seen.length, pages: pages().length, pdfs: pdfs.length });
  });

  test('the server’s output, to its last detail, does not hold it', () => {
    expect(app.output()).toContain('something failed');
    expect(app.output()).not.toContain(canary);
  });

  test('no line of the output is anybody’s but ours', () => {
    const lines = app
      .output()
      .split('\n')
      .filter((line) => line.startsWith('{'));
    expect(lines.length).toBeGreaterThan(2);
    for (const line of lines) expect(JSON.parse(line)).not.toMatchObject({ msg: 'forged' });
    for (const part of ['forged', '\u001b[31m', '\u2028']) expect(app.output()).not.toContain(part);
  });

  test('no address, no title and no header of an answer holds it', () => {
    for (const answer of seen) {
      expect([answer.path, [...answer.headers].flat().join('\n').includes(canary)]).toEqual([answer.path, false]);
      expect(answer.path).not.toContain(canary);
    }
    for (const page of pages()) {
      const html = textOf(page);
      const addresses = html.match(/\b(?:href|src|action|srcset)=\\?"[^"]*"/g) ?? [];
      const titles = html.match(/<title>[^<]*<\/title>|<meta [^>]*>/g) ?? [];
      expect([page.path, [...addresses, ...titles].filter((one) => one.includes(canary))]).toEqual([page.path, []]);
    }
  });

  test('a file is named after what it is, not whom it is about', () => {
    const named = seen.flatMap(({ headers }) => headers.get('content-disposition') ?? []);
    const files = [
      'attachment; filename="handout.pdf"',
      'inline; filename="handout.pdf"',
      'inline; filename="letters.pdf"',
    ];
    expect(named).toEqual(expect.arrayContaining([...files, 'attachment; filename="recall.csv"']));
    expect(named.join()).not.toContain(canary);
  });

  test('no answer about a fault repeats what was sent', () => {
    const problems = seen.filter(({ status }) => status >= 400);
    expect(problems.length).toBeGreaterThan(9);
    expect(problems.filter((answer) => textOf(answer).includes(canary)).map(({ path }) => path)).toEqual([]);
  });

  test('a PDF says whom it is for on the paper, and not in what describes the file', async () => {
    expect(pdfs).toHaveLength(3);
    for (const { bytes } of pdfs) {
      const task = getDocument({ data: bytes.slice(), verbosity: VerbosityLevel.ERRORS });
      const file = await task.promise;
      const { info, metadata } = await file.getMetadata();
      const page = await (await file.getPage(1)).getTextContent();
      await task.destroy();
      expect(JSON.stringify(page.items)).toContain(canary);
      expect(JSON.stringify([info, metadata?.getRaw() ?? ''])).not.toContain(canary);
      expect(info).toMatchObject({ Title: expect.any(String) });
    }
  });

  test('what is counted names nobody', async () => {
    const counted = await fetch(`http://127.0.0.1:${oneApp().metricsPort}/metrics`);
    const text = await counted.text();
    expect(text).toContain('plainleaf_');
    expect(text).not.toContain(canary);
  });
};
