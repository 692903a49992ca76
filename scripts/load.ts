import { cpus } from 'node:os';
import { parseArgs } from 'node:util';
import { withBenchDatabase } from '@/scripts/bench/ledger/bench-database';
import { describeMet, metHeading } from '@/scripts/load/describe-met';
import { memoryOf } from '@/scripts/load/memory-of';
import type { Met } from '@/scripts/load/met';
import { buildApp, generateClient } from '@/scripts/shared/build-app';

// npm run load [-- issues|mixed|break ...] [--seconds N]; all of them when none is named. See docs/running.md.
const usualSeconds = { issues: 120, mixed: 300, break: 15 };
const clinics = 20;

type Name = keyof typeof usualSeconds;

const isName = (given: string): given is Name => given in usualSeconds;

const { values, positionals } = parseArgs({ allowPositionals: true, options: { seconds: { type: 'string' } } });
const unknown = positionals.filter((name) => !isName(name));
const seconds = values.seconds === undefined ? null : Number(values.seconds);
if (unknown.length > 0 || (seconds !== null && !(seconds >= 1 && seconds <= 3600))) {
  console.error(
    `Say "npm run load -- issues|mixed|break --seconds 1 to 3600", not "${process.argv.slice(2).join(' ')}".`,
  );
  process.exit(1);
}

const [cpu] = cpus();
console.log(
  `${cpu?.model.trim() ?? 'unknown processor'}, ${cpus().length} cores, Node ${process.version}, ${process.platform}`,
);
console.log('Load, app and database share this machine: leave it alone meanwhile. Nothing leaves the loopback.\n');

const tell = (met: Met) => console.log(describeMet(met));

const measure = async (): Promise<void> => {
  const { seedContent } = await import('@/prisma/seed');
  await seedContent();
  const { sessionCookieName } = await import('@/lib/auth/session-cookie');
  const { makePeople } = await import('@/scripts/load/make-people');
  const { closeRenderPool } = await import('@/lib/documents/pdf/render-pool');
  const people = await makePeople(clinics, sessionCookieName());
  await closeRenderPool();
  const { startRunningApp } = await import('@/tests/setup/running-app');
  const app = await startRunningApp({ env: { LOG_LEVEL: 'error' } });
  const { loadIssues, loadMixed, loadUntilBroken } = await import('@/scripts/load/loads');
  const target = { address: app.address, people, tell };
  const loads: Record<Name, (seconds: number) => Promise<unknown>> = {
    issues: (long) => loadIssues(target, long),
    mixed: (long) => loadMixed(target, long),
    break: async (long) => {
      const broken = await loadUntilBroken(target, long);
      console.log(`as before the load ${broken.secondsUntilCalm} s after its end`);
    },
  };
  try {
    // The first of everything is slower: compiled code, fonts, connections.
    await loadMixed({ ...target, tell: () => undefined }, 5, { issues: 4, pages: 10, pdfs: 2 });
    for (const name of Object.keys(usualSeconds).filter(isName)) {
      if (positionals.length > 0 && !positionals.includes(name)) continue;
      const before = await memoryOf(app.pid);
      console.log(`\n${name}\n${metHeading}`);
      await loads[name](seconds ?? usualSeconds[name]);
      console.log(`memory of the server: ${before} MB before, ${await memoryOf(app.pid)} MB after`);
    }
  } finally {
    await app.stop();
  }
};

const building = new AbortController();
await generateClient({ root: process.cwd(), signal: building.signal });
await buildApp({ root: process.cwd(), signal: building.signal });
await withBenchDatabase(measure, { what: 'Load', bytes: 5e9 });
