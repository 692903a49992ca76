import { AxeBuilder } from '@axe-core/playwright';
import { type BrowserContext, test as base, expect, type Page } from '@playwright/test';
import { waitForReact } from './wait-for-react';

type Fixtures = {
  /**
   * Every error that the page writes to its console, or throws, fails the test, and so does what its policy forbids. A
   * test that provokes one on purpose says so: `expectedErrors.push(/404/)`.
   */
  expectedErrors: RegExp[];
  watchContexts: undefined;
  /** Asserts that axe finds nothing serious or critical on the page as it is now. */
  expectAccessible: (page: Page) => Promise<void>;
};

export const test = base.extend<Fixtures>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the names that a fixture needs from this pattern.
  baseURL: async ({}, use) => {
    await use(process.env.PLAINLEAF_ADDRESS);
  },

  // biome-ignore lint/correctness/noEmptyPattern: as above.
  expectedErrors: async ({}, use) => {
    await use([]);
  },

  watchContexts: [
    async ({ browser, expectedErrors }, use) => {
      const errors: string[] = [];
      // Each context that the test makes, a second person's too.
      const watch = (context: BrowserContext) => {
        context.on('page', waitForReact);
        context.on('console', (message) => {
          if (message.type() === 'error') errors.push(`${message.text()} (${message.location().url})`);
        });
        context.on('weberror', (webError) => errors.push(String(webError.error())));
        // A library that tries, and catches the refusal, leaves nothing in the console; the browser reports it all the same.
        void context.addInitScript(() => {
          document.addEventListener('securitypolicyviolation', ({ effectiveDirective, blockedURI }) => {
            console.error(`Content Security Policy: ${effectiveDirective} ${blockedURI}`);
          });
        });
      };
      browser.on('context', watch);
      await use(undefined);
      browser.off('context', watch);
      expect(errors.filter((error) => !expectedErrors.some((expected) => expected.test(error)))).toEqual([]);
    },
    { auto: true },
  ],

  // biome-ignore lint/correctness/noEmptyPattern: as above.
  expectAccessible: async ({}, use) => {
    await use(async (page) => {
      // A page that was come to by a link has its title a moment later.
      await expect(page).toHaveTitle(/./);
      // In the page itself, for ours have no frames: else another page is opened each time, to put together what frames say.
      expect(page.frames()).toHaveLength(1);
      const { violations } = await new AxeBuilder({ page }).setLegacyMode().analyze();
      const serious = violations
        .filter(({ impact }) => impact === 'serious' || impact === 'critical')
        .map(({ id, help, nodes }) => `${id}: ${help}: ${nodes.map(({ target }) => target.join(' ')).join(', ')}`);
      expect(serious).toEqual([]);
    });
  },
});

export { expect };
