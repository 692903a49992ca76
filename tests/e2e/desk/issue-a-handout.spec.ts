import { expect, test } from '../fixtures';
import { demo, issueButton, issuedId, issuedLine, pdfBytes, sheet, signIn } from './at-the-desk';

test('from sign-in to print with the keyboard alone', async ({ page }) => {
  await page.goto('/sign-in');
  await page.keyboard.type(demo.clinician);
  await page.keyboard.press('Tab');
  await page.keyboard.type(demo.password);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: 'Desk' })).toBeVisible();

  await expect(page.getByLabel('Find a patient, or type a profile')).toBeFocused();
  await page.keyboard.type('72 ckd4 warfarin');
  await expect(page.getByRole('button', { name: /^New handout, no name: 72 years/ })).toBeVisible();
  await page.keyboard.press('Enter');
  await expect(sheet(page)).toBeVisible();
  await expect(page.getByRole('list', { name: 'Conditions' })).toHaveText(/Chronic kidney disease stage 4/);

  await page.getByRole('button', { name: 'None of these' }).focus();
  await page.keyboard.press('Enter');
  await expect(page.getByText('Ready. Not issued yet')).toBeVisible();
  // The window of a file that the browser hands on may never have an address of its own.
  const print = page.context().waitForEvent('request', (request) => request.url().endsWith('/pdf'));
  await page.keyboard.press('Control+Enter');
  await expect(issuedLine(page)).toBeVisible();
  expect((await print).isNavigationRequest()).toBe(true);
});

test('answers a question, issues, finds the record and reprints the same bytes', async ({ page }) => {
  await signIn(page);
  await page.goto('/handouts/new');
  await page.getByLabel('Who is it for').fill('55 m');
  await page.keyboard.press('Enter');
  await expect(sheet(page)).toBeVisible();
  await page.getByRole('button', { name: 'None of these' }).click();

  const questions = page.getByRole('region', { name: 'Would change the sheet' });
  const first = questions.getByRole('listitem').first();
  const asked = await first.getByRole('group').getAttribute('aria-labelledby');
  await first.getByRole('button', { name: 'No', exact: true }).click();
  await expect(page.locator(`[id="${asked}"]`)).toHaveCount(0);
  await page.getByRole('button', { name: 'Nothing else applies' }).click();

  await issueButton(page).click();
  await expect(issuedLine(page)).toBeVisible();
  const id = await issuedId(page);
  const bytes = await pdfBytes(page, id);
  expect(bytes.subarray(0, 5).toString()).toBe('%PDF-');

  await page.getByRole('link', { name: 'See the record' }).click();
  await expect(page.getByRole('heading', { name: 'Record' })).toBeVisible();
  await expect(page.getByText(/, doctor$/)).toBeVisible();
  expect((await pdfBytes(page, id)).equals(bytes)).toBe(true);

  const code = await page
    .getByRole('definition')
    .filter({ hasText: /^[0-9A-Z-]{12,}$/ })
    .textContent();
  await page.goto(`/h/${code}`);
  await expect(page.getByRole('heading', { name: 'Leg cramps', level: 1 })).toBeVisible();
  await expect(page.getByRole('link', { name: 'Get help now' })).toBeVisible();
});

test('a preset prints in two clicks', async ({ page }) => {
  await signIn(page);
  await page
    .getByRole('region', { name: 'Start from a profile, no name' })
    .getByRole('link', { name: /^Pregnant, third trimester/ })
    .click();
  await issueButton(page).click();
  await expect(issuedLine(page)).toBeVisible();
});

test('a double click makes one handout', async ({ page }) => {
  await signIn(page);
  await page.goto('/handouts/new?preset=healthy-adult');
  const keys = new Set<string | undefined>();
  let sent = 0;
  page.on('request', (request) => {
    if (request.method() !== 'POST' || !request.url().endsWith('/api/v1/handouts')) return;
    sent += 1;
    keys.add(request.headers()['idempotency-key']);
  });
  await issueButton(page).dblclick();
  await expect(issuedLine(page)).toBeVisible();
  expect([sent, keys.size]).toEqual([1, 1]);
});

test('a patient’s page tells what was given, and prints it again', async ({ page }) => {
  await signIn(page);
  await page
    .getByRole('link', { name: /^New handout for/ })
    .first()
    .click();
  await expect(sheet(page)).toBeVisible();
  await page.getByRole('button', { name: 'None of these' }).click();
  await expect(page.getByText('Ready. Not issued yet')).toBeVisible();
  await issueButton(page).click();
  await expect(issuedLine(page)).toBeVisible();
  await page.getByRole('link', { name: /\(synthetic\)/ }).click();
  const given = page.getByRole('list', { name: 'Handouts given' }).getByRole('listitem').first();
  await expect(given).toContainText('Move a little each day');
  await expect(given.getByRole('link', { name: 'Reprint' })).toHaveAttribute('href', /\/pdf$/);
  await expect(page).toHaveTitle('Patient · Plainleaf');
});
