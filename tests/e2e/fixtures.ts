import { AxeBuilder } from '@axe-core/playwright';
import { test as base, expect, type Page } from '@playwright/test';

type Fixtures = {
  /**
   * Every error that the page writes to its console, or throws, fails the test, and so does what its policy forbids. A
   * test that provokes one on purpose says so: `expectedErrors.push(/404/)`.
   */
  expectedErrors: RegExp[];
  failOnErrors: undefined;
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

  failOnErrors: [
    async ({ context, expectedErrors }, use) => {
      const errors: string[] = [];
      context.on('console', (message) => {
        if (message.type() === 'error') errors.push(`${message.text()} (${message.location().url})`);
      });
      context.on('weberror', (webError) => errors.push(String(webError.error())));
      // A library that tries, and catches the refusal, leaves nothing in the console; the browser reports it all the same.
      await context.addInitScript(() => {
        document.addEventListener('securitypolicyviolation', ({ effectiveDirective, blockedURI }) => {
          console.error(`Content Security Policy: ${effectiveDirective} ${blockedURI}`);
        });
      });
      await use(undefined);
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
