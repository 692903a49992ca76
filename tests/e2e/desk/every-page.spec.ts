import type { Page } from '@playwright/test';
import { expect, test } from '../fixtures';
import { demo, sheet, signIn } from './at-the-desk';

const pages: { name: string; path: string; ready: (page: Page) => Promise<void> }[] = [
  { name: 'desk', path: '/', ready: (page) => expect(page.getByRole('heading', { name: 'Desk' })).toBeVisible() },
  { name: 'patients', path: '/patients', ready: (page) => expect(page.getByRole('list')).toBeVisible() },
  { name: 'new patient', path: '/patients/new', ready: (page) => expect(page.getByLabel('Name')).toBeVisible() },
  {
    name: 'empty handout',
    path: '/handouts/new',
    ready: (page) => expect(page.getByText('The sheet appears here')).toBeVisible(),
  },
  { name: 'handout', path: '/handouts/new?preset=on-dialysis', ready: (page) => expect(sheet(page)).toBeVisible() },
];

for (const scheme of ['light', 'dark'] as const) {
  test(`every page is accessible and fits its screen, ${scheme}`, async ({ page, expectAccessible }) => {
    test.slow();
    await page.emulateMedia({ colorScheme: scheme });
    await page.goto('/sign-in');
    await expectAccessible(page);
    await signIn(page);
    for (const { path, ready } of pages) {
      await page.goto(path);
      await ready(page);
      for (const width of [375, 768, 1280, 1600]) {
        await page.setViewportSize({ width, height: 860 });
        const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
        expect(overflow, `${path} at ${width}`).toBeLessThanOrEqual(0);
        if (width === 375 || width === 1280) await expectAccessible(page);
      }
    }
  });
}

test('sends nobody in without a sign-in, and says when the password is wrong', async ({ page, expectedErrors }) => {
  expectedErrors.push(/401/);
  await page.goto('/patients');
  await expect(page).toHaveURL(/\/sign-in$/);
  await page.getByLabel('Email').fill(demo.clinician);
  await page.getByLabel('Password', { exact: true }).fill('not the password');
  await page.getByRole('button', { name: 'Sign in', exact: true }).click();
  await expect(page.getByRole('alert').filter({ hasText: 'do not match' })).toBeVisible();
});

test('finds a patient, a preset and an action from anywhere', async ({ page }) => {
  await signIn(page);
  await page.getByLabel('Find a patient, or type a profile').fill('synthetic');
  await expect(page.getByRole('list', { name: 'Patients found' })).toBeVisible();
  await page.keyboard.press('Control+k');
  await page.getByRole('textbox', { name: 'Find a patient, a preset or an action' }).fill('dialysis');
  await page.getByRole('button', { name: /On dialysis/ }).click();
  await expect(page).toHaveURL(/preset=on-dialysis/);
});

test('adds a patient and says beside the field what is wrong', async ({ page, expectedErrors }) => {
  expectedErrors.push(/400/);
  await signIn(page);
  await page.goto('/patients/new');
  await page.getByRole('button', { name: 'Add the patient' }).click();
  await expect(page.getByText('Type the name')).toBeVisible();
  const number = `E2E-${Date.now()}`;
  await page.getByLabel('Name').fill('Maria Test (synthetic)');
  await page.getByLabel('Record number').fill(number);
  await page.getByLabel('Birth date').fill('2090-01-01');
  await page.getByRole('button', { name: 'Add the patient' }).click();
  await expect(page.getByText('This must not be in the future')).toBeVisible();
  await page.getByLabel('Birth date').fill('1954-03-09');
  await page.getByLabel('Phone').fill('020 7946 0999');
  await page.getByLabel('Address').fill('12 Example Street\nLondon');
  await page.getByRole('button', { name: 'Add the patient' }).click();
  await expect(page.getByRole('heading', { name: 'Maria Test (synthetic)' })).toBeVisible();
  await expect(page.getByText('020 7946 0999')).toBeVisible();
  await expect(page.getByText('12 Example Street')).toBeVisible();
  await expect(page.getByText(number)).toBeVisible();
});
