import { expect, test } from '../fixtures';
import { issueButton, issuedLine, sheet, signIn } from './at-the-desk';

test.beforeEach(async ({ page }) => {
  await signIn(page);
  await page.goto('/handouts/new?preset=ckd-4-warfarin');
  await expect(issueButton(page)).toBeEnabled();
});

test('leaves advice out and takes it back with Undo', async ({ page }) => {
  const block = sheet(page).getByRole('heading', { name: 'Move a little each day' });
  await page.getByRole('button', { name: 'Leave out: Move a little each day' }).click();
  await expect(block).toHaveCount(0);
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(block).toBeVisible();
  await page.keyboard.press('Control+Shift+z');
  await expect(block).toHaveCount(0);
});

test('moves advice within its section with a button and with the keyboard', async ({ page }) => {
  const titles = () =>
    page
      .getByRole('list', { name: 'Each day and each night' })
      .locator('[aria-expanded] > span > span:first-child')
      .allTextContents();
  const [first, second] = await titles();
  await page.getByRole('button', { name: `Move down: ${first}` }).click();
  await expect.poll(titles).toEqual(expect.arrayContaining([second, first]));
  expect((await titles()).slice(0, 2)).toEqual([second, first]);
  await page.getByRole('button', { name: `Move up: ${first}` }).press('Alt+ArrowUp');
  await expect.poll(async () => (await titles()).slice(0, 2)).toEqual([first, second]);
});

test('adds warned advice only with a reason, and prints its caution', async ({ page }) => {
  await page.getByRole('button', { name: 'Add: Rub the muscle gently' }).click();
  await expect(page.getByRole('button', { name: 'Add with caution' })).toBeDisabled();
  await page.getByLabel('Why it is right for this person').fill('Shown how by the physiotherapist');
  await page.keyboard.press('Enter');
  await expect(sheet(page).getByRole('heading', { name: 'Rub the muscle gently' })).toBeVisible();
  await expect(sheet(page).getByText('Take care:').first()).toBeVisible();
});

test('takes off, or gives a reason for, advice that no longer suits the person since it was added', async ({
  page,
}) => {
  await page.goto('/handouts/new?preset=healthy-adult');
  await page.getByRole('button', { name: 'Add: Rub the muscle gently' }).click();
  await page.getByRole('button', { name: 'Add: Bananas and dried fruit are food, not a cure' }).click();
  await expect(issueButton(page)).toBeEnabled();
  await page.getByLabel('Who is it for').fill('ckd4 warfarin');
  await page.keyboard.press('Enter');
  await expect(page.getByText('2 pieces of advice can’t be given as chosen')).toBeVisible();
  await expect(issueButton(page)).toBeDisabled();

  const refused = page.getByRole('list', { name: 'Can’t be given as chosen' });
  await refused.getByRole('button', { name: 'Take it off: Bananas' }).click();
  await expect(refused.getByRole('listitem')).toHaveCount(1);
  await page.keyboard.press('Control+z');
  await expect(refused.getByRole('listitem')).toHaveCount(2);
  await page.keyboard.press('Control+Shift+z');
  await expect(refused.getByRole('listitem')).toHaveCount(1);
  await refused.getByRole('button', { name: 'Add a reason: Rub the muscle gently' }).click();
  await page.getByLabel('Why it is right for this person').fill('Shown how by the physiotherapist');
  await page.keyboard.press('Enter');
  await expect(refused).toHaveCount(0);
  await expect(sheet(page).getByRole('heading', { name: 'Rub the muscle gently' })).toBeVisible();
  await issueButton(page).click();
  await expect(issuedLine(page)).toBeVisible();
});

test('shows why advice is unsafe, with its rule and source, and no way to add it', async ({ page }) => {
  const unsafe = page
    .getByRole('list', { name: 'Unsafe for this person' })
    .getByRole('listitem')
    .filter({ hasText: 'Ask before you use a salt substitute' });
  await expect(unsafe).toContainText('Chronic kidney disease stage 4 (SR-');
  await expect(unsafe.getByRole('button', { name: /^Add/ })).toHaveCount(0);
  await unsafe.getByRole('button', { expanded: false }).click();
  await expect(unsafe.getByText(/^Source/).first()).toBeVisible();
});

test('prints the note as it is typed', async ({ page }) => {
  await page.getByRole('button', { name: 'Add a note' }).click();
  await page.getByLabel('Your note on the sheet').fill('See you on Monday.');
  await expect(sheet(page).getByText('See you on Monday.')).toBeVisible();
});

test('keeps everything when the server is away, and goes on when it is back', async ({ page, expectedErrors }) => {
  expectedErrors.push(/Failed to load resource/);
  await page.context().setOffline(true);
  await page.getByLabel('Print size').selectOption('14');
  await expect(page.getByRole('alert').filter({ hasText: 'Plainleaf can’t be reached.' })).toBeVisible();
  await expect(sheet(page)).toBeVisible();
  await expect(issueButton(page)).toBeDisabled();
  await page.context().setOffline(false);
  await page.getByRole('button', { name: 'Try again' }).click();
  await expect(issueButton(page)).toBeEnabled();
});

test('a danger sign stops self-care advice until the finding is recorded', async ({ page }) => {
  await page.goto('/handouts/new');
  await page.getByLabel('Who is it for').fill('60 f');
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: /^Yes: Is one leg/ }).click();
  await expect(page.getByRole('heading', { name: 'Stop: assess first' })).toBeVisible();
  await expect(sheet(page).getByRole('heading', { name: 'When a cramp comes' })).toHaveCount(0);
  await expect(issueButton(page)).toBeDisabled();
  await page.getByLabel('The patient was assessed. Finding:').fill('Sent for a scan today');
  await expect(issueButton(page)).toBeEnabled();
  await issueButton(page).click();
  await expect(issuedLine(page)).toBeVisible();
});
