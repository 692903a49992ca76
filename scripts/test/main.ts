import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import { messageOf } from '@/scripts/shared/problem.mjs';
import { secondsSince } from '@/scripts/shared/step.mjs';
import { addOutcomes, type Outcome } from '@/scripts/test/outcome';
import { steps, trustSteps } from '@/scripts/test/steps';

const root = process.cwd();
const reports = path.join(root, 'test-results/reports');
const stopped = new AbortController();
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => stopped.abort());
process.on('disconnect', () => stopped.abort());

const isFullTrust = process.argv.includes('--trust');
if (isFullTrust) process.env.PLAINLEAF_TRUST = 'full';

const begun = performance.now();
const lines: string[] = [];
const outcomes: Outcome[] = [];

await mkdir(reports, { recursive: true });
for (const { name, run } of isFullTrust ? trustSteps : steps) {
  const start = performance.now();
  console.log(`\n== ${name}`);
  const outcome = await run({ root, reports, signal: stopped.signal }).catch((error: unknown): Outcome => {
    if (!stopped.signal.aborted) console.error(messageOf(error));
    return { passed: 0, failed: 1 };
  });
  if (stopped.signal.aborted) {
    console.log('Stopped.');
    process.exit(130);
  }
  outcomes.push(outcome);
  lines.push(
    `${name.padEnd(20)} ${String(outcome.passed).padStart(5)} passed ${String(outcome.failed).padStart(4)} failed ${secondsSince(start).padStart(9)}`,
  );
}

const { passed, failed } = addOutcomes(outcomes);
console.log(`\n${lines.join('\n')}\n\nAll of it took ${secondsSince(begun)}.`);
console.log(`${passed} passed, ${failed} failed`);
process.exitCode = failed > 0 ? 1 : 0;
process.disconnect?.();
