import type { Page } from '@playwright/test';
import { expect, test } from '../fixtures';
import { issueButton, issuedId, issuedLine, openDeskFor, sheet, signIn } from './at-the-desk';

const findPatient = (page: Page, name: string) => page.getByLabel('Find a patient, or type a profile').fill(name);

/** Gives this patient the sheet that the desk proposes; answers its id. */
const give = async (page: Page, name: string): Promise<string> => {
  await openDeskFor(page, name);
  await issueButton(page).click();
  await expect(issuedLine(page)).toBeVisible();
  return issuedId(page);
};

const openPatient = async (page: Page, name: string): Promise<void> => {
  await page.goto('/');
  await findPatient(page, name);
  await page.getByRole('link', { name, exact: true }).click();
  await expect(page.getByRole('heading', { name })).toBeVisible();
};

const teachBack = (page: Page) => page.getByRole('region', { name: 'Teach-back' });

const recorded = (page: Page) => page.getByRole('list', { name: 'Teach-backs recorded' });

const timeline = (page: Page) => page.getByRole('list', { name: 'Handouts given' });

const followUps = (page: Page) => page.getByRole('region', { name: 'Follow-ups due' });

const noteText = (page: Page) => page.getByRole('region', { name: 'Text of the chart note' });

test.beforeEach(async ({ page }) => {
  await signIn(page);
});

test('a teach-back is one tap, its follow-up shows on the desk, and a correction settles it', async ({ page }) => {
  const name = 'Ravi Menon (synthetic)';
  const id = await give(page, name);
  const ownLine = followUps(page).locator(`a[href="/handouts/${id}"]`);
  await expect(teachBack(page).getByText('Teach-back: ask them to say it back')).toBeVisible();
  await teachBack(page).getByRole('button', { name: 'Needs follow-up' }).click();
  await expect(recorded(page)).toContainText(/Recorded \d\d:\d\d: needs follow-up/);
  await expect(noteText(page)).toContainText('needs follow-up');

  await page.goto('/');
  await expect(ownLine).toHaveText(name);
  await ownLine.click();
  await expect(recorded(page)).toContainText('needs follow-up');
  await page.getByRole('button', { name: 'Correct this' }).click();
  await teachBack(page).getByRole('button', { name: 'Explained correctly' }).click();
  await expect(recorded(page).getByRole('listitem').first()).toContainText('Corrected');
  await expect(recorded(page).getByRole('listitem').last()).toContainText('explained correctly');

  await page.reload();
  await expect(recorded(page).getByRole('listitem').first()).toContainText('Corrected');
  await page.goto('/');
  await expect(page.getByRole('heading', { name: 'Desk' })).toBeVisible();
  await expect(ownLine).toHaveCount(0);
});

test('a teach-back with a carer, in their words, by one key; none while a field has the focus', async ({ page }) => {
  await give(page, 'Edith Mallory (synthetic)');
  await teachBack(page).getByText('Carer').click();
  const words = teachBack(page).getByLabel('In their words, or what to come back to');
  await words.fill('Will stand up slowly');
  await words.press('2');
  await expect(words).toHaveValue('Will stand up slowly2');
  await expect(recorded(page)).toHaveCount(0);
  await teachBack(page).getByText('Teach-back: ask').click();
  await words.blur();
  await page.keyboard.press('2');
  await expect(recorded(page)).toContainText('after re-explaining, with the carer. “Will stand up slowly2”');
});

test('a wrong print is void in two taps, and every view of it says so', async ({ page }) => {
  const name = 'Mina Castell (synthetic)';
  const id = await give(page, name);
  await page.getByRole('button', { name: 'Void', exact: true }).click();
  await page.getByRole('button', { name: 'Wrong patient' }).click();
  await expect(page.getByText(/Voided: wrong patient\. By Demo doctor/)).toBeVisible();
  await expect(teachBack(page).getByRole('button')).toHaveCount(0);
  await expect(noteText(page)).toHaveText(/^Voided: wrong patient/);

  await page.goto(`/handouts/${id}`);
  await expect(page.getByText('Voided: wrong patient', { exact: true })).toBeVisible();
  await expect(page.getByRole('link', { name: 'Reprint, voided' })).toHaveAttribute(
    'href',
    `/api/v1/handouts/${id}/pdf`,
  );
  await expect(page.getByRole('button', { name: 'Void', exact: true })).toHaveCount(0);
  const code = await page
    .getByRole('definition')
    .filter({ hasText: /^[0-9A-Z-]{12,}$/ })
    .textContent();

  await openPatient(page, name);
  const entry = timeline(page)
    .getByRole('listitem')
    .filter({ has: page.locator(`a[href="/handouts/${id}"]`) })
    .first();
  await expect(entry).toContainText('Voided: wrong patient');
  await expect(entry.getByRole('button', { name: 'Teach-back' })).toHaveCount(0);

  await page.goto('/');
  await expect(page.getByRole('region', { name: 'Issued lately' }).getByRole('listitem').first()).toContainText(
    'Voided',
  );
  await page.goto(`/h/${code}`);
  await expect(page.getByRole('heading', { name: 'This sheet was withdrawn' })).toBeVisible();
});

test('whoever voids second is told who was first', async ({ page, expectedErrors }) => {
  expectedErrors.push(/409/);
  const id = await give(page, 'Sofia Brandt (synthetic)');
  await page.goto(`/handouts/${id}`);
  const answer = await page.request.post(`/api/v1/handouts/${id}/void`, {
    data: { reason: 'print-failed' },
    headers: { origin: new URL(page.url()).origin },
  });
  expect(answer.status()).toBe(201);
  await page.getByRole('button', { name: 'Void', exact: true }).click();
  await page.getByRole('button', { name: 'Wrong sheet' }).click();
  await expect(page.getByText('Voided: the print failed', { exact: true })).toBeVisible();
});

test('another reason needs words', async ({ page }) => {
  await give(page, 'Lily Sandberg (synthetic)');
  await page.getByRole('button', { name: 'Void', exact: true }).click();
  await page.getByRole('button', { name: 'Another reason' }).click();
  await expect(page.getByRole('button', { name: 'Void it' })).toBeDisabled();
  await page.getByLabel('What is wrong with it').fill('The weight was wrong');
  await page.keyboard.press('Enter');
  await expect(page.getByText(/Voided: another reason\. “The weight was wrong”/)).toBeVisible();
});

test('tells what she was told about potassium within three inputs of the desk', async ({ page }) => {
  const name = 'Harold Finch (synthetic)';
  await give(page, name);
  await page.goto('/');

  await findPatient(page, 'Finch');
  await page.getByRole('link', { name, exact: true }).click();
  await page.getByLabel('Search what was said').fill('potassium');
  const answer = page.getByRole('list', { name: 'What was said' });
  await expect(answer).toContainText(/potassium/i);
  await expect(answer.getByRole('link').first()).toHaveText(/^Leg cramps, \d{1,2} \w+ \d{4}$/);
  expect(page.url()).not.toContain('potassium');

  await page.getByLabel('Search what was said').fill('helicopter');
  await expect(page.getByText('Nothing about “helicopter”')).toBeVisible();
  await page.getByRole('button', { name: 'Clear' }).click();
  await page
    .getByRole('button', { name: /^Void: Leg cramps/ })
    .first()
    .click();
  await page.getByRole('button', { name: 'Wrong sheet' }).click();
  await expect(timeline(page).getByText(/Voided: wrong sheet/)).toBeVisible();
  await page.getByLabel('Search what was said').fill('potassium');
  await expect(answer.getByText('Voided').first()).toBeVisible();
});

test('copies the chart note with one key', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await give(page, 'Walter Pryce (synthetic)');
  await page.keyboard.press('c');
  await expect(page.getByRole('status').getByText('Copied')).toBeVisible();
  const note = await page.evaluate(() => navigator.clipboard.readText());
  expect(note).toMatch(/^Leg cramps: handout given on \d{1,2} \w+ \d{4} by Demo doctor \(doctor\)/);
  await expect(noteText(page)).toHaveText(note);
});

test('keys pressed alone do nothing once they are switched off in this browser', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  const id = await give(page, 'Ravi Menon (synthetic)');
  await page.evaluate(() => navigator.clipboard.writeText('from before'));
  const copyButton = page.getByRole('button', { name: 'Copy the chart note' });
  const title = page.getByRole('heading', { name: 'Leg cramps', level: 1 }).first();
  const singleKeys = page.getByRole('menuitemcheckbox', { name: /^Single keys/ });
  const switchKeys = async () => {
    await page.getByRole('button', { name: /^Account of/ }).click();
    await singleKeys.click();
    await page.keyboard.press('Escape');
    await expect(singleKeys).toHaveCount(0);
  };
  await expect(copyButton).toHaveText('CopyC');
  await switchKeys();
  await expect(copyButton).toHaveText('Copy');
  await expect(copyButton).not.toHaveAttribute('aria-keyshortcuts');

  await page.goto(`/handouts/${id}`);
  await expect(copyButton).toHaveText('Copy');
  await title.click();
  await page.keyboard.press('c');
  await page.keyboard.press('1');
  await switchKeys();
  await expect(copyButton).toHaveText('CopyC');
  // Whatever the two keys had started would be there by now.
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe('from before');
  await expect(recorded(page)).toHaveCount(0);
  await title.click();
  await page.keyboard.press('c');
  await expect(page.getByRole('status').getByText('Copied')).toBeVisible();
});

test('leaves the chart note selected where there is no clipboard', async ({ page }) => {
  await page.addInitScript(() => Object.defineProperty(navigator, 'clipboard', { value: undefined }));
  await page.goto('/handouts/new?preset=healthy-adult');
  await issueButton(page).click();
  await expect(issuedLine(page)).toBeVisible();
  await page.getByRole('button', { name: 'Copy the chart note' }).click();
  await expect(page.getByRole('status').filter({ hasText: /Copied|Selected/ })).toBeVisible();
  expect(await page.evaluate(() => window.getSelection()?.toString())).toContain('handout given on');
});

test('a usual set tells at once what of it is not for this person', async ({ page }) => {
  const set = `Evening clinic ${Date.now()}`;
  await openDeskFor(page, 'Sofia Brandt (synthetic)');
  await page.getByRole('button', { name: 'Add: Rub the muscle gently' }).click();
  await page.getByRole('button', { name: 'Add: Bananas and dried fruit are food, not a cure' }).click();
  await page.getByRole('button', { name: 'My usual' }).click();
  await page.getByLabel('Save as my usual').fill(set);
  await page.keyboard.press('Enter');
  await expect(page.getByText(`Saved: ${set}`)).toBeVisible();

  await openDeskFor(page, 'Harold Finch (synthetic)');
  await page.getByRole('button', { name: 'My usual' }).click();
  await page.getByRole('button', { name: set, exact: true }).click();
  const fellOut = page.getByRole('list', { name: 'Not for this person' });
  await expect(fellOut.getByRole('listitem')).toHaveCount(2);
  const unsafe = fellOut.getByRole('listitem').filter({ hasText: 'Bananas and dried fruit' });
  await expect(unsafe).toContainText(/\(SR-\d+/);
  await expect(unsafe.getByRole('button')).toHaveCount(0);

  await fellOut.getByRole('button', { name: 'Add with a reason: Rub the muscle gently' }).click();
  await page.getByLabel('Why it is right for this person').fill('Shown how by the physiotherapist');
  await page.keyboard.press('Enter');
  await expect(sheet(page).getByRole('heading', { name: 'Rub the muscle gently' })).toBeVisible();
  await expect(fellOut.getByRole('listitem')).toHaveCount(1);

  await page.getByRole('button', { name: 'Leave out: Rub the muscle gently' }).click();
  await expect(sheet(page).getByRole('heading', { name: 'Rub the muscle gently' })).toHaveCount(0);
  await page.getByRole('button', { name: `My usual: ${set}` }).click();
  await page.getByRole('button', { name: `Remove: ${set}` }).click();
  await page.getByRole('dialog', { name: 'My usual' }).getByRole('button', { name: 'Undo' }).click();
  await expect(page.getByRole('button', { name: `Remove: ${set}` })).toBeVisible();
});

test('a second sheet says what is new since the last one', async ({ page }) => {
  const name = 'Sofia Brandt (synthetic)';
  await give(page, name);
  await openDeskFor(page, name);
  const onSheet = page.getByRole('region', { name: 'On the sheet' });
  await expect(onSheet.getByText(/Already told on \d{1,2} \w+ \d{4}/).first()).toBeVisible();
  await page.getByRole('button', { name: 'Add: Rub the muscle gently' }).click();
  const added = onSheet.getByRole('listitem').filter({ hasText: 'Rub the muscle gently' });
  await expect(added).toContainText('New since last time');
  await expect(sheet(page).getByRole('heading', { name: /Rub the muscle gently/ })).toContainText('new for you');
});
