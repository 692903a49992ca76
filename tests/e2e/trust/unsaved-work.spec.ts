import type { Page } from '@playwright/test';
import { demo, openDeskFor, sheet, signIn } from '../desk/at-the-desk';
import { expect, test } from '../fixtures';
import { keptInBrowser, typeSignIn } from './new-person';

const patient = 'Sofia Brandt (synthetic)';
const note = 'Bring the blue diary';

/** Puts something together for the patient that is no longer what the desk would propose. */
const workOnDesk = async (page: Page): Promise<void> => {
  await openDeskFor(page, patient);
  await page.getByRole('button', { name: 'Add a note' }).click();
  await page.getByLabel('Your note on the sheet').fill(note);
  await page.keyboard.press('Escape');
  await expect(sheet(page).getByText(note)).toBeVisible();
};

const expectWork = async (page: Page): Promise<void> => {
  await expect(sheet(page).getByText(note)).toBeVisible();
  await expect(page.getByText('Ready. Not issued yet')).toBeVisible();
};

const minutes = 60_000;

test('work on the desk is there after a reload and after a session that ended, and gone after signing out', async ({
  page,
  context,
  expectedErrors,
}) => {
  test.slow();
  expectedErrors.push(/status of 401/);
  await signIn(page);
  await workOnDesk(page);
  const place = page.url();

  await test.step('a reload', async () => {
    await page.reload();
    await expect(page.getByText(/Kept from \d\d:\d\d, not issued/)).toBeVisible();
    await expectWork(page);
    expect(await keptInBrowser(page)).toContain(note);
    // Names are on the page only, never in what is kept.
    expect(await keptInBrowser(page)).not.toContain(patient);
  });

  await test.step('a session that ended: back to the same page, with the work on it', async () => {
    await context.clearCookies();
    await page.reload();
    await expect(page).toHaveURL(/\/sign-in$/);
    await typeSignIn(page, demo.clinician, demo.password);
    await expect(page).toHaveURL(place);
    await expectWork(page);
  });

  await test.step('signing out in another tab clears this one', async () => {
    const other = await context.newPage();
    await other.goto('/');
    await other.getByRole('button', { name: /^Account of/ }).click();
    await other.getByRole('menuitem', { name: 'Sign out' }).click();
    for (const tab of [page, other]) {
      await expect(tab).toHaveURL(/\/sign-in$/);
      await expect(tab.getByLabel('Email')).toBeVisible();
      const kept = await keptInBrowser(tab);
      expect(kept).not.toContain(note);
      expect(kept).not.toContain('plainleaf-kept');
    }
    await other.close();
  });

  await test.step('the next person finds nothing of it', async () => {
    await typeSignIn(page, demo.admin, demo.password);
    await expect(page).toHaveURL(/\/$/);
    await page.goto(place);
    await expect(sheet(page)).toBeVisible();
    await expect(sheet(page).getByText(note)).toBeHidden();
    await expect(page.getByText(/^Kept from/)).toBeHidden();
  });
});

test('a desk that nobody touches warns, is covered after half an hour, and goes on for the same person', async ({
  page,
  expectAccessible,
  expectedErrors,
}) => {
  test.slow();
  expectedErrors.push(/status of 401/);
  await page.clock.install();
  await signIn(page);
  await workOnDesk(page);
  const notice = page.getByText(/You will be signed out at \d\d:\d\d/);

  await page.clock.fastForward(28 * minutes);
  await expect(notice).toBeVisible();
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Stay signed in' }).click();
  await expect(notice).toBeHidden();

  await page.clock.fastForward(28 * minutes);
  await expect(notice).toBeVisible();
  await page.keyboard.press('Shift');
  await expect(notice).toBeHidden();

  await page.clock.fastForward(28 * minutes);
  await page.clock.fastForward(2 * minutes);
  await expect(page.getByRole('dialog', { name: 'You were signed out' })).toBeVisible();
  await expect(page.getByLabel('Email')).toBeFocused();
  await expect(page.getByText('Nothing was done here for 30 minutes.')).toBeVisible();
  for (const words of [patient, note]) await expect(page.getByText(words).filter({ visible: true })).toHaveCount(0);
  await expectAccessible(page);
  await expect.poll(async () => (await page.request.get('/api/v1/session/holder')).status()).toBe(401);

  await typeSignIn(page, demo.clinician, demo.password);
  await expect(page.getByRole('dialog')).toBeHidden();
  await expectWork(page);
  await expect(page.getByRole('button', { name: 'Edit the note' })).toBeVisible();
});
