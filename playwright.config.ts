import { defineConfig, devices } from '@playwright/test';
import { findBrowser } from './tests/setup/browser-executable';

const browser = await findBrowser();

export default defineConfig({
  testDir: 'tests/e2e',
  outputDir: 'test-results/browser',
  globalSetup: './tests/setup/browser.ts',
  // A test that passes only when tried again hides a fault of ours or of the test.
  retries: 0,
  forbidOnly: true,
  workers: 1,
  timeout: 60_000,
  expect: { timeout: 10_000 },
  reporter: 'list',
  use: {
    ...devices['Desktop Chrome'],
    launchOptions: browser,
    locale: 'en-GB',
    timezoneId: 'Europe/London',
    // Without a film of every test, which costs a tenth of the time: the trace has the page at each step.
    trace: { mode: 'retain-on-failure', screenshots: false },
    screenshot: 'only-on-failure',
  },
});
