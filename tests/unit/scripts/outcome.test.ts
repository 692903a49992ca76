import { describe, expect, test } from 'vitest';
import { addOutcomes, outcomeOfCheck, outcomeOfPlaywright, outcomeOfVitest } from '@/scripts/test/outcome';

const passing = { status: 'passed', assertionResults: [{ status: 'passed' }] };
const failing = { status: 'failed', assertionResults: [{ status: 'passed' }, { status: 'failed' }] };
const unloaded = { status: 'failed', assertionResults: [] };

const vitestReport = (numPassedTests: number, numFailedTests: number, testResults: unknown[]) =>
  JSON.stringify({ numPassedTests, numFailedTests, testResults });

describe('a Vitest run', () => {
  test('counts its tests', () => {
    expect(outcomeOfVitest(vitestReport(4, 0, [passing]), 0)).toEqual({ passed: 4, failed: 0 });
    expect(outcomeOfVitest(vitestReport(4, 1, [failing]), 1)).toEqual({ passed: 4, failed: 1 });
  });

  test('counts a file that could not be loaded as a failure', () => {
    expect(outcomeOfVitest(vitestReport(4, 1, [passing, failing, unloaded]), 1)).toEqual({ passed: 4, failed: 2 });
  });

  test('has failed when it ended badly, ran nothing, or left no report', () => {
    expect(outcomeOfVitest(vitestReport(4, 0, [passing]), 1)).toEqual({ passed: 4, failed: 1 });
    expect(outcomeOfVitest(vitestReport(0, 0, []), 0)).toEqual({ passed: 0, failed: 1 });
    expect(outcomeOfVitest(undefined, 0)).toEqual({ passed: 0, failed: 1 });
    expect(outcomeOfVitest('{"half": ', 0)).toEqual({ passed: 0, failed: 1 });
  });
});

describe('a Playwright run', () => {
  const report = (stats: object, errors: unknown[] = []) =>
    JSON.stringify({ stats: { expected: 0, unexpected: 0, flaky: 0, skipped: 0, ...stats }, errors });

  test('counts flaky and skipped tests as failures', () => {
    const stats = { expected: 3, unexpected: 1, flaky: 1, skipped: 1 };
    expect(outcomeOfPlaywright(report(stats), 1)).toEqual({ passed: 3, failed: 3 });
  });

  test('has failed when the app did not start', () => {
    expect(outcomeOfPlaywright(report({}, ['npm start ended']), 1)).toEqual({ passed: 0, failed: 1 });
  });
});

test('a check is one test', () => {
  expect(addOutcomes([outcomeOfCheck(0), outcomeOfCheck(0), outcomeOfCheck(2)])).toEqual({ passed: 2, failed: 1 });
});
