import { readFile, rm } from 'node:fs/promises';
import path from 'node:path';
import { buildApp, generateClient } from '@/scripts/shared/build-app';
import { cleanEnvironment } from '@/scripts/shared/clean-environment';
import { messageOf } from '@/scripts/shared/problem.mjs';
import { type Outcome, outcomeOfCheck, outcomeOfPlaywright, outcomeOfVitest } from '@/scripts/test/outcome';
import { runShown } from '@/scripts/test/run-shown';

type Context = { root: string; reports: string; signal: AbortSignal };

export type Step = { name: string; run: (context: Context) => Promise<Outcome> };

const tools = {
  biome: 'node_modules/@biomejs/biome/bin/biome',
  knip: 'node_modules/knip/bin/knip.js',
  next: 'node_modules/next/dist/bin/next',
  playwright: 'node_modules/@playwright/test/cli.js',
  tsc: 'node_modules/typescript/bin/tsc',
  vitest: 'node_modules/vitest/vitest.mjs',
};

const environment = (added: Record<string, string> = {}) =>
  cleanEnvironment({
    NODE_ENV: 'test',
    NO_COLOR: '1',
    CI: 'true',
    ...(process.env.PLAINLEAF_TRUST && { PLAINLEAF_TRUST: process.env.PLAINLEAF_TRUST }),
    ...added,
  });

const check = (name: string, ...commands: (readonly string[])[]): Step => ({
  name,
  run: async ({ signal }) => {
    for (const command of commands) {
      const code = await runShown(command, { env: environment(), signal });
      if (code !== 0) return outcomeOfCheck(code);
    }
    return outcomeOfCheck(0);
  },
});

/** Work of our own that either succeeds or throws. */
const task = (name: string, work: (context: Context) => Promise<unknown>): Step => ({
  name,
  run: async (context) => {
    try {
      await work(context);
      return outcomeOfCheck(0);
    } catch (error) {
      context.signal.throwIfAborted();
      console.error(messageOf(error));
      return outcomeOfCheck(1);
    }
  },
});

const vitest = (name: string, project: string, ...folders: readonly string[]): Step => ({
  name,
  run: async ({ reports, signal }) => {
    const report = path.join(reports, `${project}.json`);
    await rm(report, { force: true });
    const reporting = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`];
    const command = [tools.vitest, 'run', '--project', project, ...reporting, ...folders];
    const code = await runShown(command, { env: environment(), signal });
    return outcomeOfVitest(await readFile(report, 'utf8').catch(() => undefined), code);
  },
});

const browser = (name: string, ...folders: readonly string[]): Step => ({
  name,
  run: async ({ reports, signal }) => {
    const report = path.join(reports, 'browser.json');
    await rm(report, { force: true });
    const env = environment({ PLAYWRIGHT_JSON_OUTPUT_NAME: report });
    const code = await runShown([tools.playwright, 'test', '--reporter=list,json', ...folders], { env, signal });
    return outcomeOfPlaywright(await readFile(report, 'utf8').catch(() => undefined), code);
  },
});

/** Everything that `npm test` does, in order: the quick and the likely to fail first. */
export const steps: readonly Step[] = [
  task('Database client', generateClient),
  check('Format', [tools.biome, 'check', '--linter-enabled=false', '--error-on-warnings']),
  check('Lint', [tools.biome, 'lint', '--error-on-warnings']),
  vitest('Import rules', 'architecture'),
  check('Unused code', [tools.knip]),
  check('Types', [tools.next, 'typegen'], [tools.tsc, '--noEmit']),
  vitest('Unit tests', 'unit'),
  vitest('Integration tests', 'integration'),
  vitest('PDF tests', 'pdf'),
  task('Build', buildApp),
  vitest('Start tests', 'start'),
  vitest('Trust tests', 'trust'),
  browser('Browser tests'),
];

/** What `npm run test:trust` does: docs/trust.md in full. */
export const trustSteps: readonly Step[] = [
  task('Database client', generateClient),
  vitest('Generated requests', 'integration', 'tests/integration/generated-requests'),
  task('Build', buildApp),
  vitest('Trust tests', 'trust'),
  browser('Browser tests', 'tests/e2e/trust'),
];
