import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { parse } from 'yaml';

// There is no container engine where the tests run: this holds the file to what a deployment relies on.
const compose = parse(readFileSync('docker-compose.yml', 'utf8'));
const dockerfile = readFileSync('Dockerfile', 'utf8');

test('runs PostgreSQL 18, with its data on a volume where that version keeps it', () => {
  expect(compose.services.database.image).toMatch(/^postgres:18/);
  expect(compose.services.database.volumes).toEqual(['database:/var/lib/postgresql']);
  expect(compose.volumes).toHaveProperty('database');
  expect(compose.services.database.healthcheck.test).toContainEqual(expect.stringContaining('pg_isready'));
});

test('shows the app to the outside, and the database to the app only', () => {
  expect(compose.services.app.ports).toEqual([expect.stringContaining(':3000')]);
  expect(compose.services.database).not.toHaveProperty('ports');
});

test('refuses to start without its secrets, and knows no value for them', () => {
  expect(compose.services.app.environment.AUTH_SECRET).toMatch(/^\$\{AUTH_SECRET:\?.+\}$/);
  expect(compose.services.app.environment.DATABASE_URL).toContain('${POSTGRES_PASSWORD:?');
  expect(compose.services.database.environment.POSTGRES_PASSWORD).toMatch(/^\$\{POSTGRES_PASSWORD:\?.+\}$/);
});

test('starts the app as a production, once the database is well', () => {
  expect(compose.services.app.depends_on.database).toEqual({ condition: 'service_healthy' });
  expect(compose.services.app.healthcheck.test.join(' ')).toContain('http://127.0.0.1:3000/readyz');
  expect(compose.services.app.stop_grace_period).toBe('30s');
  expect(dockerfile).toMatch(/PLAINLEAF_ENV=production/);
});

test('builds the image in stages, and runs it as a user who is not root', () => {
  const stages = dockerfile.match(/^FROM .+/gm) ?? [];
  expect(stages).toHaveLength(2);
  expect(dockerfile.slice(dockerfile.lastIndexOf('FROM'))).toMatch(/^USER node$/m);
});
