import { randomBytes } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { buildClinic } from '@/tests/builders/clinic-builder';
import { buildPatient } from '@/tests/builders/patient-builder';
import { buildUser } from '@/tests/builders/user-builder';
import { allInTurns } from '@/tests/setup/all-in-turns';
import { askApp } from '@/tests/setup/ask-app';
import { provideDatabaseWithContent } from '@/tests/setup/provide-database';
import { reportFigure } from '@/tests/setup/report-figure';
import { type RunningApp, startRunningApp } from '@/tests/setup/running-app';
import { seededRandom } from '@/tests/setup/seeded-random';
import { trustSize } from '@/tests/setup/trust-size';

provideDatabaseWithContent();

/** Someone of a clinic whose name and patients all carry a word that no other clinic has. */
type Person = { marker: string; sealed: string; patientId: string };

const poolSize = 4;
const people: Person[] = [];
let app: RunningApp;

beforeAll(async () => {
  for (let clinic = 0; clinic < 20; clinic += 1) {
    const marker = `Zz${randomBytes(6).toString('hex')}`;
    const clinicId = await buildClinic({ name: `${marker} practice` });
    const { sealed } = await buildUser({ clinicId, role: 'admin' });
    const { id: patientId } = await buildPatient(clinicId, { name: `${marker} Patient` });
    people.push({ marker, sealed, patientId });
  }
  app = await startRunningApp({ env: { DATABASE_POOL_SIZE: String(poolSize) } });
});
afterAll(() => app?.stop());

type Visit = { path: (person: Person) => string; body?: (person: Person, at: number) => unknown; status: number };

/** Reads and writes, pages and answers. Each shows the marker of who asks. */
const visits: readonly Visit[] = [
  { path: () => '/patients', status: 200 },
  { path: ({ patientId }) => `/patients/${patientId}`, status: 200 },
  { path: () => '/api/v1/patients/search', body: () => ({ query: 'Zz' }), status: 200 },
  {
    path: () => '/api/v1/patients',
    body: ({ marker }, at) => ({ name: `${marker} New`, birthDate: '1960-01-01', recordNumber: `N-${at}` }),
    status: 201,
  },
];

/** Who finds all four connections taken hears "not just now", and comes again. */
const visit = async ({ path, body, status }: Visit, person: Person, at: number): Promise<string> => {
  const question = { sealed: person.sealed, ...(body ? { body: body(person, at) } : { method: 'GET' }) };
  for (;;) {
    const response = await askApp(app, path(person), question);
    const text = await response.text();
    if (response.status === status) return text;
    expect([path(person), response.status, text]).toEqual([path(person), 503, expect.any(String)]);
    await pause(200);
  }
};

test('shows every clinic itself only, when twenty share four connections', async () => {
  const random = seededRandom(20);
  const requests = Array.from({ length: trustSize({ short: 80, full: 1000 }) }, () => ({
    person: random.pick(people),
    visit: random.pick(visits),
  }));
  let foreign = 0;
  let own = 0;
  await allInTurns(requests, 12, async ({ person, visit: wanted }, at) => {
    const text = await visit(wanted, person, at);
    if (text.includes(person.marker)) own += 1;
    for (const other of people) if (other !== person && text.includes(other.marker)) foreign += 1;
  });
  expect(foreign).toBe(0);
  // An empty answer leaks nothing and proves nothing.
  expect(own).toBe(requests.length);
  await reportFigure('TEN-03', { requests: requests.length, clinics: people.length, connections: poolSize, foreign });
});

test('answers 404 to each of them for a patient of any other', async () => {
  for (const [at, person] of people.entries()) {
    const other = people[(at + 1) % people.length];
    const response = await askApp(app, `/patients/${other?.patientId}`, { method: 'GET', sealed: person.sealed });
    expect([response.status, (await response.text()).includes(other?.marker ?? '')]).toEqual([404, false]);
  }
});
