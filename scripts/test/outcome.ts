import { z } from 'zod';

/** What a step came to. A step that did not work out at all has at least one failure. */
export type Outcome = { passed: number; failed: number };

const vitestReport = z.object({
  numPassedTests: z.number(),
  numFailedTests: z.number(),
  testResults: z.array(z.object({ status: z.string(), assertionResults: z.array(z.object({ status: z.string() })) })),
});

const playwrightReport = z.object({
  stats: z.object({ expected: z.number(), unexpected: z.number(), flaky: z.number(), skipped: z.number() }),
  errors: z.array(z.unknown()),
});

const failedWhole = (passed: number): Outcome => ({ passed, failed: 1 });

/** A run that ended badly has a failure, whatever it counted; so has one that counted nothing. */
const judged = ({ passed, failed }: Outcome, exitCode: number): Outcome =>
  failed === 0 && (exitCode !== 0 || passed === 0) ? failedWhole(passed) : { passed, failed };

const readReport = <Report>(schema: z.ZodType<Report>, text: string | undefined): Report | undefined => {
  try {
    return schema.parse(JSON.parse(text ?? ''));
  } catch {
    return undefined;
  }
};

/** Of a check that says yes or no. */
export const outcomeOfCheck = (exitCode: number): Outcome =>
  exitCode === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 };

/** Of a Vitest run, from its JSON report. A file that could not even be loaded counts as one failure. */
export const outcomeOfVitest = (text: string | undefined, exitCode: number): Outcome => {
  const report = readReport(vitestReport, text);
  if (!report) return failedWhole(0);
  const unloaded = report.testResults.filter(
    ({ status, assertionResults }) =>
      status === 'failed' && !assertionResults.some((assertion) => assertion.status === 'failed'),
  );
  return judged({ passed: report.numPassedTests, failed: report.numFailedTests + unloaded.length }, exitCode);
};

/** Of a Playwright run, from its JSON report. A test that passed only when tried again has failed, and so has a skipped one. */
export const outcomeOfPlaywright = (text: string | undefined, exitCode: number): Outcome => {
  const report = readReport(playwrightReport, text);
  if (!report) return failedWhole(0);
  const { expected, unexpected, flaky, skipped } = report.stats;
  return judged({ passed: expected, failed: unexpected + flaky + skipped + report.errors.length }, exitCode);
};

export const addOutcomes = (outcomes: readonly Outcome[]): Outcome => ({
  passed: outcomes.reduce((sum, { passed }) => sum + passed, 0),
  failed: outcomes.reduce((sum, { failed }) => sum + failed, 0),
});
