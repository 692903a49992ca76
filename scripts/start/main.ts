import { messageOf, StartProblem, toStartProblem } from '@/scripts/shared/problem.mjs';
import { readSettings, type Settings } from '@/scripts/start/settings';
import { type Closers, prepareApp, startPlainleaf } from '@/scripts/start/start-plainleaf';

const closers: Closers = [];
const stopped = new AbortController();

const closeEverything = async () => {
  for (const close of closers.splice(0).reverse()) {
    await Promise.resolve(close()).catch((error: unknown) => console.error(messageOf(error)));
  }
};

const askedToStop = new Promise<void>((resolve) => {
  const ask = () => {
    stopped.abort();
    resolve();
  };
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, ask);
  // The command that started us is gone.
  process.on('disconnect', ask);
});

const greet = async ({ host, port }: Settings, hasDemoClinic: boolean) => {
  const isLocal = ['127.0.0.1', 'localhost', '0.0.0.0', '::'].includes(host);
  console.log(`\nPlainleaf is ready: http://${isLocal ? 'localhost' : host}:${port}`);
  if (hasDemoClinic) {
    const { demoAccounts, demoPassword } = await import('@/prisma/seed');
    console.log(`Demo accounts, all with the password "${demoPassword}":`);
    for (const { email, role } of demoAccounts) console.log(`  ${role.padEnd(10)} ${email}`);
  }
  console.log('Ctrl-C stops it.');
};

const run = async (settings: Settings): Promise<number> => {
  if (settings.isPreparing) {
    await prepareApp(settings, stopped.signal);
    return 0;
  }
  const running = await startPlainleaf(settings, closers, stopped.signal);
  await greet(settings, running.hasDemoClinic);
  const broken = await Promise.race([askedToStop, running.broken]);
  if (broken) throw new StartProblem(broken);
  return 0;
};

const explain = (error: unknown, settings: Settings | undefined) => {
  const problem = toStartProblem(error, settings?.dataFolder ?? process.cwd());
  // The database's own code throws plain errors whose message is the sentence for the person.
  const isSentence = problem instanceof StartProblem || (problem instanceof Error && problem.constructor === Error);
  console.error(isSentence ? `\n${messageOf(problem)}` : problem);
};

let settings: Settings | undefined;
let code = 1;
try {
  settings = readSettings(process.env, process.argv.slice(2), process.cwd());
  code = await run(settings);
} catch (error) {
  if (stopped.signal.aborted) code = 0;
  else explain(error, settings);
}
await closeEverything();
if (stopped.signal.aborted) console.log('Plainleaf has stopped.');
process.exit(code);
