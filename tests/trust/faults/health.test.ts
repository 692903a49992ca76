import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { findFreePort } from '@/lib/db/embedded/free-port';
import { aComposeRequest, toIssueRequest } from '@/tests/builders/compose-request-builder';
import { buildPatient } from '@/tests/builders/patient-builder';
import { buildUser } from '@/tests/builders/user-builder';
import { asOwner, provideDatabaseWithContent } from '@/tests/setup/provide-database';
import { type RunningApp, startRunningApp } from '@/tests/setup/running-app';
import { visit } from '@/tests/trust/faults/visit';

provideDatabaseWithContent();

let app: RunningApp;
let metricsPort = 0;

beforeAll(async () => {
  metricsPort = (await findFreePort()) ?? 0;
  app = await startRunningApp({ env: { METRICS_PORT: String(metricsPort) } });
});

afterAll(() => app?.stop());

const figures = async (): Promise<string> => (await fetch(`http://127.0.0.1:${metricsPort}/metrics`)).text();

/** The number behind `name{labels}`, 0 where it was never counted. */
const figure = (text: string, sample: string): number =>
  Number(
    text
      .split('\n')
      .find((line) => line.startsWith(`${sample} `))
      ?.split(' ')[1] ?? 0,
  );

test('is ready with every part, and not while a migration is missing', async () => {
  const until = (status: number, parts: Record<string, boolean>) =>
    vi.waitFor(async () => {
      const answer = await visit(app, '/readyz');
      expect(answer.status).toBe(status);
      expect(JSON.parse(answer.body)).toEqual({ ready: status === 200, parts });
    }, 20_000);
  const whole = { database: true, migrations: true, fonts: true, printing: true, serving: true };
  await until(200, whole);
  const set = (value: string) =>
    asOwner((client) =>
      client.query(
        `UPDATE _prisma_migrations SET rolled_back_at = ${value}
          WHERE migration_name = (SELECT max(migration_name) FROM _prisma_migrations)`,
      ),
    );
  await set('now()');
  await until(503, { ...whole, migrations: false });
  await set('NULL');
  await until(200, whole);
});

test('keeps a connection that nobody uses longer than a proxy before it does, a minute', async () => {
  const { headers } = await fetch(`${app.address}/livez`);
  expect(Number(/timeout=(\d+)/.exec(headers.get('keep-alive') ?? '')?.[1])).toBeGreaterThan(60);
});

test('counts requests, handouts and refused sign-ins by what they are, never by whom they are about', async () => {
  const { actor, sealed, email } = await buildUser();
  const patient = await buildPatient(actor.clinicId);
  const body = await toIssueRequest(aComposeRequest());
  const headers = { 'idempotency-key': `${actor.userId}-counted` };
  const before = await figures();
  const issued = await visit(app, '/api/v1/handouts', { method: 'POST', sealed, body, headers });
  expect(issued.status).toBe(201);
  const { id, code } = JSON.parse(issued.body);
  // Sent again it is the same handout.
  await visit(app, '/api/v1/handouts', { method: 'POST', sealed, body, headers });
  await visit(app, `/api/v1/handouts/${id}/pdf`, { sealed });
  await visit(app, `/patients/${patient.id}`, { sealed });
  await visit(app, `/h/${code}`);
  await visit(app, '/nowhere/ZZCANARY');
  await visit(app, '/api/v1/session', { method: 'POST', body: { email, password: 'not the right password' } });
  const text = await figures();
  const more = (sample: string) => figure(text, sample) - figure(before, sample);
  expect(more('plainleaf_handouts_issued_total')).toBe(1);
  expect(more('plainleaf_http_requests_total{route="/api/v1/handouts",method="POST",status="201"}')).toBe(2);
  for (const route of ['/api/v1/handouts/[id]/pdf', '/patients/[id]', '/h/[code]'])
    expect(more(`plainleaf_http_requests_total{route="${route}",method="GET",status="200"}`), route).toBe(1);
  expect(more('plainleaf_http_requests_total{route="other",method="GET",status="404"}')).toBe(1);
  expect(more('plainleaf_sign_ins_refused_total{because="not-signed-in"}')).toBe(1);
  expect(more('plainleaf_render_seconds_count{task="render"}')).toBe(1);
  expect(figure(text, 'plainleaf_database_connections{state="total"}')).toBeGreaterThan(0);
  expect(text).toContain('process_resident_memory_bytes');
  for (const told of [id, code, patient.id, actor.userId, actor.clinicId, email, 'ZZCANARY'])
    expect(text).not.toContain(told);
});

test('serves the figures nowhere else', async () => {
  expect((await visit(app, '/metrics')).status).toBe(404);
  expect((await fetch(`http://127.0.0.1:${metricsPort}/`)).status).toBe(404);
});
