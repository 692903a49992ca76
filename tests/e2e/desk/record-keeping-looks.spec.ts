import type { Page } from '@playwright/test';
import { expect, test } from '../fixtures';
import { issueButton, issuedLine, openDeskFor, signIn } from './at-the-desk';

/** As the page stands now: accessible and inside its screen, on a phone and on a desk; of the dark only what differs, the colours. */
const looksRight = async (page: Page, expectAccessible: (page: Page) => Promise<void>): Promise<void> => {
  const isDark = await page.evaluate(() => matchMedia('(prefers-color-scheme: dark)').matches);
  for (const width of [375, 1280]) {
    await page.setViewportSize({ width, height: 860 });
    const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
    expect(overflow, `${page.url()} at ${width}`).toBeLessThanOrEqual(0);
    if (width === 1280 || !isDark) await expectAccessible(page);
  }
};

const name = 'Joseph Adeyemi (synthetic)';

for (const scheme of ['light', 'dark'] as const) {
  test(`a sheet’s record is accessible in every state, ${scheme}`, async ({ page, expectAccessible }) => {
    test.slow();
    await page.emulateMedia({ colorScheme: scheme });
    await signIn(page);
    await openDeskFor(page, name);
    await issueButton(page).click();
    await expect(issuedLine(page)).toBeVisible();
    await expect(page.getByRole('region', { name: 'Teach-back' })).toBeVisible();
    await looksRight(page, expectAccessible);

    await page.getByRole('button', { name: 'Needs follow-up' }).click();
    await expect(page.getByRole('list', { name: 'Teach-backs recorded' })).toBeVisible();
    await page.getByRole('button', { name: 'Correct this' }).click();
    await page.getByRole('button', { name: 'After re-explaining' }).click();
    await expect(page.getByText('Corrected', { exact: true })).toBeVisible();
    await looksRight(page, expectAccessible);

    await page.getByRole('link', { name: 'See the record' }).click();
    await expect(page.getByRole('heading', { name: 'Record' })).toBeVisible();
    await looksRight(page, expectAccessible);
    await page.getByRole('button', { name: 'Void', exact: true }).click();
    await page.getByRole('button', { name: 'Another reason' }).click();
    await expect(page.getByLabel('What is wrong with it')).toBeVisible();
    await looksRight(page, expectAccessible);
    await page.getByRole('button', { name: 'Wrong sheet' }).click();
    await expect(page.getByText('Voided: wrong sheet', { exact: true })).toBeVisible();
    await looksRight(page, expectAccessible);
  });

  test(`a patient’s timeline is accessible in every state, ${scheme}`, async ({ page, expectAccessible }) => {
    test.slow();
    await page.emulateMedia({ colorScheme: scheme });
    await signIn(page);
    await openDeskFor(page, name);
    await issueButton(page).click();
    await expect(issuedLine(page)).toBeVisible();
    await page.getByRole('button', { name: 'Needs follow-up' }).click();
    await expect(page.getByRole('list', { name: 'Teach-backs recorded' })).toBeVisible();
    await page.goto('/');
    await expect(page.getByRole('region', { name: 'Follow-ups due' })).toBeVisible();
    await looksRight(page, expectAccessible);

    await page.getByRole('region', { name: 'Patients changed last' }).waitFor();
    await page.getByLabel('Find a patient, or type a profile').fill(name);
    await page.getByRole('link', { name, exact: true }).click();
    await page.getByRole('button', { name: 'Teach back again' }).first().click();
    await expect(page.getByText('Teach-back: ask them to say it back')).toBeVisible();
    await looksRight(page, expectAccessible);
    await page.getByLabel('Search what was said').fill('cramp');
    await expect(page.getByRole('list', { name: 'What was said' })).toBeVisible();
    await looksRight(page, expectAccessible);
    await page.getByLabel('Search what was said').fill('helicopter');
    await expect(page.getByText('Nothing about “helicopter”')).toBeVisible();
    await looksRight(page, expectAccessible);
  });

  test(`my usual is accessible in every state, ${scheme}`, async ({ page, expectAccessible }) => {
    test.slow();
    await page.emulateMedia({ colorScheme: scheme });
    await signIn(page);
    await page.goto('/handouts/new?preset=endurance-athlete');
    await page.getByRole('button', { name: 'Add: Rub the muscle gently' }).click();
    await page.getByRole('button', { name: 'My usual' }).click();
    const set = `Looks ${scheme} ${Date.now()}`;
    await page.getByLabel('Save as my usual').fill(set);
    await page.keyboard.press('Enter');
    await expect(page.getByText(`Saved: ${set}`)).toBeVisible();
    await looksRight(page, expectAccessible);

    await page.goto('/handouts/new?preset=ckd-4-warfarin');
    await page.getByRole('button', { name: 'My usual' }).click();
    await page.getByRole('button', { name: set, exact: true }).click();
    await page.getByRole('button', { name: 'Add with a reason: Rub the muscle gently' }).click();
    await expect(page.getByLabel('Why it is right for this person')).toBeVisible();
    await looksRight(page, expectAccessible);
  });
}
