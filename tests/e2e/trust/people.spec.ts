import type { Page } from '@playwright/test';
import { demo, signIn } from '../desk/at-the-desk';
import { expectFine } from '../editor/at-the-editors-desk';
import { expect, test } from '../fixtures';

const password = 'four kettles on a shelf';

const rowOf = (page: Page, name: string) => page.getByRole('row', { name: new RegExp(name) });

/** What only somebody who is signed in is shown, on whatever page. */
const accountOf = (page: Page, name: string) => page.getByRole('button', { name: `Account of ${name}` });

const choose = async (page: Page, name: string, item: string): Promise<void> => {
  await page.getByRole('button', { name: `Change ${name}` }).click();
  await page.getByRole('menuitem', { name: item }).click();
};

const fillIn = async (page: Page, email: string): Promise<void> => {
  await page.getByRole('textbox', { name: 'Email' }).fill(email);
  await page.getByLabel('Password', { exact: true }).fill(password);
  await page.getByRole('button', { name: 'Sign in', exact: true }).click();
};

test('an administrator adds a nurse, who chooses a password with the link, is suspended, and is let in again', async ({
  page,
  browser,
  expectAccessible,
  expectedErrors,
}) => {
  test.slow();
  expectedErrors.push(/400/, /401/);
  const name = `Trial nurse ${Date.now()}`;
  const email = `${name.replaceAll(' ', '.').toLowerCase()}@demo.plainleaf.example`;
  await signIn(page, demo.admin);
  await page.getByRole('link', { name: 'People' }).click();
  await page.getByRole('button', { name: 'Add a person' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Name').fill(name);
  await dialog.getByLabel('Email').fill(email);
  await dialog.getByLabel('Job title').fill('nurse');
  await dialog.getByRole('radio', { name: 'Clinician' }).check();
  await dialog.getByRole('button', { name: 'Add the person' }).click();
  const link = (await dialog.getByText(/choose-password#/).textContent()) ?? '';
  await dialog.getByRole('button', { name: 'Done' }).click();
  await expect(rowOf(page, name)).toContainText('Invited');

  const context = await browser.newContext();
  const nurse = await context.newPage();
  await nurse.goto(link);
  const field = nurse.getByLabel('New password');
  await field.fill('too short');
  await expect(nurse).toHaveURL(/\/choose-password$/);
  await nurse.getByRole('button', { name: 'Choose this password' }).click();
  await expect(nurse.getByText(/Use at least 15 characters/)).toBeVisible();
  await expectFine(nurse, expectAccessible);
  await nurse.emulateMedia({ colorScheme: 'dark' });
  await expectAccessible(nurse);
  await field.fill(password);
  await field.press('Enter');
  await nurse.getByRole('link', { name: 'Go to sign in' }).click();
  await fillIn(nurse, email);
  await expect(accountOf(nurse, name)).toBeVisible();

  await choose(page, name, 'Suspend');
  await expect(rowOf(page, name)).toContainText('Suspended');
  await nurse.getByRole('link', { name: 'Patients' }).click();
  await expect(nurse.getByRole('button', { name: 'Sign in', exact: true })).toBeVisible();
  await fillIn(nurse, email);
  await expect(nurse.getByRole('alert').filter({ hasText: /\w/ })).toBeVisible();

  await page.getByRole('button', { name: `Let ${name} in again` }).click();
  await expect(rowOf(page, name)).toContainText('Works here');
  await fillIn(nurse, email);
  await expect(accountOf(nurse, name)).toBeVisible();
  await context.close();

  await choose(page, name, 'Has left the clinic');
  await expect(page.getByRole('table', { name: 'Left the clinic' })).toContainText(name);
  await expectFine(page, expectAccessible);
  await page.emulateMedia({ colorScheme: 'dark' });
  await expectAccessible(page);
});

test('a link that was used, or was not opened whole, says so, and the page is for administrators', async ({
  page,
  expectedErrors,
}) => {
  expectedErrors.push(/404/);
  await page.goto('/choose-password');
  await expect(page.getByText('Open the link that your clinic’s administrator gave you once more')).toBeVisible();
  await page.goto('/choose-password#not-a-link-of-ours');
  await page.getByLabel('New password').fill(password);
  await page.getByRole('button', { name: 'Choose this password' }).click();
  await expect(page.getByRole('alert').filter({ hasText: 'This link is over' })).toBeVisible();
  await signIn(page);
  await expect(page.getByRole('link', { name: 'People' })).toBeHidden();
  await page.goto('/people');
  await expect(page.getByRole('heading', { name: 'Your role does not show this' })).toBeVisible();
});
