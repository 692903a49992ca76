import type { Page } from '@playwright/test';
import { demo, signIn } from '../desk/at-the-desk';
import { expect, test } from '../fixtures';
import { expectFine, reviewer } from './at-the-editors-desk';

// On request only: no other test's sheet has it.
const text = '/content/translations/es/folk.bay-oil';
const phrases = '/content/translations/es/phrases';
const phrase = 'Roll the pin under your foot.';

const openAs = async (page: Page, email: string, path: string): Promise<void> => {
  // Nothing of the last person's page may still be asking for something.
  await page.goto('about:blank');
  await page.context().clearCookies();
  await signIn(page, email);
  await page.goto(path);
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
};

test('a translation is written beside its source, read by somebody else twice, and can then be printed', async ({
  page,
  expectAccessible,
}) => {
  await openAs(page, demo.editor, text);
  await page.getByRole('button', { name: 'Change it' }).click();
  const title = page.getByRole('textbox', { name: 'Title' });
  const markdown = page.getByRole('textbox', { name: 'Text', exact: true });
  const good = await markdown.inputValue();

  await markdown.fill(good.replace('No lo use', 'Use esto'));
  await expect(page.getByText(/The source says “do not” 1 times, this says no/)).toBeHidden();
  await markdown.fill('Úselo 2 veces.');
  await expect(page.getByText('Look at this again')).toBeVisible();
  await expect(
    page.getByText(/Line 1 of the text: The source says “do not” 1 times, this says no 0 times/),
  ).toBeVisible();
  await markdown.fill(good);
  await title.fill(`El aceite de laurel puede dar sarpullido`);
  await expect(page.getByText(/no number, “do not” or word of urgency is lost/)).toBeVisible();
  await expect(page.getByRole('status').getByText(/^Draft saved \d\d:\d\d/)).toBeVisible();
  await expectFine(page, expectAccessible);

  await page.getByRole('button', { name: 'Give to review' }).click();
  await expect(page.getByText('In clinical review. Written by Demo editor.')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Approve', exact: true })).toBeHidden();

  await openAs(page, reviewer, text);
  await expect(page.getByText('Clinical review: does it say the same')).toBeVisible();
  await expectFine(page, expectAccessible);
  await page.getByRole('button', { name: 'Approve', exact: true }).click();
  await expect(page.getByText('Language review: is it good, plain Spanish?')).toBeVisible();
  await page.keyboard.press('Control+Enter');
  await page.waitForURL((address) => !address.pathname.endsWith('folk.bay-oil'));

  await page.goto(text);
  await expect(page.getByText('Can be printed')).toBeVisible();
  await expect(page.getByText(/Published\. Written by Demo editor\./)).toBeVisible();
});

test('a phrase is changed in its line with the keyboard, and approved by somebody else', async ({
  page,
  expectAccessible,
}) => {
  await openAs(page, demo.editor, phrases);
  await page.getByRole('button', { name: `Change “${phrase}”` }).press('Enter');
  const field = page.getByRole('textbox', { name: `Translation of “${phrase}”` });
  await field.fill('Ruede el rodillo con el pie.');
  await field.press('Enter');
  const line = page.getByRole('listitem').filter({ hasText: phrase });
  await expect(line).toContainText('Ruede el rodillo con el pie.');
  await expect(line.getByText('Not reviewed')).toBeVisible();
  await expect(page.getByRole('button', { name: `Approve “${phrase}”` })).toBeHidden();

  await openAs(page, reviewer, phrases);
  await page.getByRole('button', { name: `Approve “${phrase}”` }).press('Enter');
  await expect(line.getByText('Approved by Demo reviewer.')).toBeVisible();
  await expectFine(page, expectAccessible);
});

test('the list of translations has no fault that axe can see', async ({ page, expectAccessible }) => {
  await openAs(page, demo.editor, '/content/translations');
  await expect(page.getByRole('link', { name: 'Bay oil can cause a rash' })).toBeVisible();
  await expectFine(page, expectAccessible);
});
