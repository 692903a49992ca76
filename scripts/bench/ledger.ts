import { withBenchDatabase } from '@/scripts/bench/ledger/bench-database';

/** Speed of the record, on an embedded PostgreSQL as `npm start` runs it. Modules that read settings are loaded once they are there. */
export const benchLedger = (): Promise<void> =>
  withBenchDatabase(async (connectionString) => {
    const { seedContent } = await import('@/prisma/seed');
    await seedContent();
    const { benchIssue } = await import('@/scripts/bench/ledger/issue-speed');
    await benchIssue(connectionString);
    const { benchSize, generateLedger } = await import('@/scripts/bench/generate-ledger');
    const size = { ...benchSize, events: Number(process.env.BENCH_EVENTS || benchSize.events) };
    console.log(
      `Reading: ${size.clinics} clinics, ${size.patients} patients, ${size.handouts * size.advicePerHandout} pieces of advice, ${size.events} events`,
    );
    const made = await generateLedger(connectionString, size, (line) => console.log(`  made ${line}`));
    const { benchPages, benchVerify } = await import('@/scripts/bench/ledger/read-speed');
    await benchPages(connectionString, made);
    await benchVerify(connectionString);
  });
