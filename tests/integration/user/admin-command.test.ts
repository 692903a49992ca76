import { execFile } from 'node:child_process';
import { describe, expect, test } from 'vitest';
import { POST as usePasswordLink } from '@/app/api/v1/password-links/use/route';
import { POST as signIn } from '@/app/api/v1/session/route';
import { readArguments } from '@/scripts/admin/read-arguments';
import { runAdmin } from '@/scripts/admin/run-admin';
import { buildUser, testPassword } from '@/tests/builders/user-builder';
import { ask } from '@/tests/setup/ask';
import { asOwner, ownerConnection, provideDatabase } from '@/tests/setup/provide-database';

provideDatabase();

const password = 'four kettles on a shelf';

const admin = (...options: string[]): Promise<{ code: number; said: string }> =>
  new Promise((resolve) => {
    const command = ['--import', 'tsx', '--conditions=react-server', 'scripts/admin.ts', ...options];
    const env = {
      NODE_ENV: 'test' as const,
      PATH: process.env.PATH,
      DATABASE_URL: ownerConnection(),
      APP_URL: 'https://sheets.test.example/',
    };
    execFile(process.execPath, command, { env }, (error, stdout, stderr) => {
      resolve({ code: error ? 1 : 0, said: `${stdout}${stderr}` });
    });
  });

const clinic = ['--clinic', 'Hill Practice', '--phone', '020 7946 0000', '--emergency-number', '999'];
const first = [...clinic, '--address', '1 Test Street', '--name', 'First Person', '--email', 'First@Test.example'];

const tokenIn = (said: string): string =>
  /^https:\/\/sheets\.test\.example\/choose-password#([\w-]+)$/m.exec(said)?.[1] ?? '';

const chooseAndSignIn = async (token: string, email: string): Promise<number[]> => {
  const chosen = await ask(usePasswordLink, { body: { token, password } });
  return [chosen.status, (await ask(signIn, { body: { email, password } })).status];
};

test('makes a clinic and its first administrator, who signs in with the password that the link let them choose', async () => {
  const { code, said } = await admin('add', ...first);
  expect(code).toBe(0);
  expect(await chooseAndSignIn(tokenIn(said), 'first@test.example')).toEqual([200, 200]);
  const sql = `SELECT c.name, c.emergency_number, m.role::text, m.job_title,
      (SELECT array_agg(e.type ORDER BY e.seq) FROM audit_events e WHERE e.clinic_id = c.id AND e.actor_id IS NULL) AS events
    FROM clinics c JOIN memberships m ON m.clinic_id = c.id`;
  expect((await asOwner((client) => client.query(sql))).rows).toEqual([
    {
      name: 'Hill Practice',
      emergency_number: '999',
      role: 'admin',
      job_title: 'administrator',
      events: ['user.added'],
    },
  ]);

  const again = readArguments(['add', ...first]);
  await expect(runAdmin(again)).rejects.toThrow('has an account already');
  expect((await asOwner((client) => client.query('SELECT 1 FROM clinics'))).rowCount).toBe(1);
});

test('lets in again an administrator who lost the second factor, and signs out whoever has it', async () => {
  const user = await buildUser({ role: 'admin' });
  const sql = "UPDATE users SET totp_secret = '\\x00', totp_since = now() WHERE id = $1";
  await asOwner((client) => client.query(sql, [user.actor.userId]));
  const { said } = await admin('link', '--email', user.email.toUpperCase(), '--without-second-factor');
  // Chosen beside a second factor, the old password may be too short to open the account alone.
  const before = await ask(signIn, { body: { email: user.email, password: testPassword } });
  expect(before.status).toBe(401);
  expect(await chooseAndSignIn(tokenIn(said), user.email)).toEqual([200, 200]);
  const ended = await asOwner((client) =>
    client.query('SELECT revoked_reason FROM sessions WHERE id = $1', [user.actor.sessionId]),
  );
  expect(ended.rows).toEqual([{ revoked_reason: 'second factor taken off' }]);
});

describe('says how to ask', () => {
  test.for<[string, string[], RegExp]>([
    ['for nothing', [], /^Usage:/],
    ['for something that there is not', ['remove'], /^Usage:/],
    ['for a clinic that nobody can call', ['add', ...clinic.slice(0, 2), '--email', 'a@b.example'], /^Usage:/],
    ['for a link for nobody', ['link'], /^Usage:/],
    ['for an e-mail that is none', ['add', ...first, '--email', 'first'], /^email: must be an e-mail address$/],
    ['for a clinic of two lines', ['add', ...first, '--clinic', 'A\nB'], /^name: must be one line$/],
  ])('%s', ([, args, words]) => {
    expect(() => readArguments(args)).toThrow(words);
  });
});
