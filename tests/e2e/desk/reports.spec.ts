import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { expect, test } from '../fixtures';
import { demo, issueButton, issuedLine, signIn } from './at-the-desk';

const issueSheet = async (page: Page) => {
  await page.goto('/handouts/new?preset=healthy-adult');
  await issueButton(page).click();
  await expect(issuedLine(page)).toBeVisible();
};

const report = (page: Page, name: string) => page.getByRole('region', { name, exact: true });

/** How many sheets the totals say there were. */
const sheets = async (page: Page): Promise<number> => {
  const figure = page.getByRole('definition').first();
  return Number((await figure.textContent())?.replaceAll(',', ''));
};

test('counts a sheet that was issued just now, and takes the figures out', async ({ page }) => {
  await signIn(page, demo.admin);
  await issueSheet(page);
  await page.goto('/');
  await page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: 'Reports' }).click();
  await expect(page.getByRole('heading', { name: 'Sheets by role' })).toBeVisible();
  const before = await sheets(page);
  await issueSheet(page);
  await page.goto('/reports');
  expect(await sheets(page)).toBe(before + 1);
  await expect(report(page, 'Sheets by role').getByRole('row', { name: /^Administrator/ })).toBeVisible();
  // The table says everything; the plot beside it is drawn in the browser.
  await expect(report(page, 'Languages given').locator('.recharts-bar-rectangle path').first()).toBeVisible();

  const download = page.waitForEvent('download');
  await page.getByRole('link', { name: 'CSV: Languages given' }).click();
  const file = await (await download).path();
  expect(await readFile(file, 'utf8')).toMatch(/^\uFEFFLanguage,Sheets\r\nen,\d+\r\n/);
});

test('shows a long table’s first rows, and all of them when asked', async ({ page }) => {
  await signIn(page, demo.admin);
  await issueSheet(page);
  // One day's sheets leave most of the blocks unused, whatever the demo clinic's past holds.
  const today = new Date().toISOString().slice(0, 10);
  await page.goto(`/reports?from=${today}&to=${today}`);
  const unused = report(page, 'Blocks never used');
  const rows = unused.getByRole('table').getByRole('row');
  await expect(rows).toHaveCount(13);
  await unused.getByRole('button', { name: /^Show all/ }).click();
  expect(await rows.count()).toBeGreaterThan(16);
});

test('takes dates by keyboard, keeps them in the address, and shows no figures for dates that can’t be', async ({
  page,
}) => {
  await signIn(page, demo.editor);
  await page.goto('/reports');
  await page.getByLabel('From').fill('2020-01-01');
  await page.getByLabel('To', { exact: true }).fill('2020-01-31');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/from=2020-01-01&to=2020-01-31/);
  await expect(page.getByText('No sheet was issued in this time')).toBeVisible();
  await page.getByRole('link', { name: 'Last 365 days' }).click();
  await expect(page.getByText('Last 365 days')).toHaveAttribute('aria-current', 'true');

  await page.goto('/reports?from=2026-11-22&to=2026-09-01');
  await expect(page.getByText('These dates can’t be used')).toBeVisible();
  await expect(page.getByText('This must not be before the first day')).toBeVisible();
  await expect(page.getByRole('table')).toHaveCount(0);
});

test('answers another clinic like one that is not there, and a clinician in words', async ({
  page,
  expectedErrors,
}) => {
  expectedErrors.push(/404/);
  await signIn(page, demo.editor);
  for (const clinic of ['00000000-0000-4000-8000-000000000000', 'nonsense']) {
    const response = await page.goto(`/reports?clinic=${clinic}`);
    expect(response?.status()).toBe(404);
    await expect(page.getByRole('heading', { name: 'There is nothing here' })).toBeVisible();
  }
  await page.context().clearCookies();
  await signIn(page);
  await expect(page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: 'Reports' })).toHaveCount(0);
  await page.goto('/reports');
  await expect(page.getByRole('heading', { name: 'Reports are for editors and administrators' })).toBeVisible();
});

for (const scheme of ['light', 'dark'] as const) {
  test(`is accessible and fits its screen, ${scheme}`, async ({ page, expectAccessible }) => {
    test.slow();
    await page.emulateMedia({ colorScheme: scheme });
    await signIn(page, demo.admin);
    await issueSheet(page);
    for (const width of [375, 1280]) {
      await page.setViewportSize({ width, height: 860 });
      for (const address of ['/reports', '/reports?from=2026-11-22&to=2026-09-01', '/reports?to=2001-01-01']) {
        await page.goto(address);
        await expect(page.getByRole('heading', { name: 'Reports', exact: true })).toBeVisible();
        await expectAccessible(page);
        const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
        expect(overflow, `${address} at ${width}`).toBeLessThanOrEqual(0);
      }
    }
  });
}

test('has a menu of places on a phone', async ({ page }) => {
  await page.setViewportSize({ width: 375, height: 800 });
  await signIn(page, demo.admin);
  await page.getByRole('button', { name: 'Desk, go elsewhere' }).click();
  await page.getByRole('menuitem', { name: 'Audit' }).click();
  await expect(page.getByRole('heading', { name: 'Audit', exact: true })).toBeVisible();
  await expect(page.getByRole('button', { name: 'Audit, go elsewhere' })).toBeVisible();
});
