import { expect, test } from '../fixtures';
import { demo, issueButton, issuedLine, signIn } from './at-the-desk';

test.beforeEach(async ({ page }) => {
  await signIn(page, demo.admin);
});

test('tells who issued what just now, opens the sheet, and is found by who and what', async ({ page }) => {
  await page.goto('/handouts/new?preset=healthy-adult');
  await issueButton(page).click();
  await expect(issuedLine(page)).toBeVisible();
  await page.goto('/');
  await page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: 'Audit' }).click();
  const issued = page.getByRole('row').filter({ hasText: 'Issued a handout' }).first();
  await expect(issued).toContainText('Demo admin');
  await expect(page.getByText(/The chain’s last event is number \d+/)).toBeVisible();
  await expect(page.getByText('npm run ledger:verify')).toBeVisible();

  await page.getByLabel('Who').selectOption('Demo admin');
  await page.getByLabel('What').selectOption('Signed in');
  await page.getByRole('button', { name: 'Show' }).click();
  await expect(page).toHaveURL(/what=session.started/);
  const events = page.getByRole('table').getByRole('row');
  await expect(events.filter({ hasText: 'Signed in' }).first()).toBeVisible();
  await expect(events.filter({ hasText: 'Issued a handout' })).toHaveCount(0);
  await expect(page.getByLabel('What')).toHaveValue('session.started');

  await page.goto('/audit?what=handout.issued');
  await page
    .getByRole('link', { name: /^Sheet / })
    .first()
    .click();
  await expect(page.getByRole('heading', { name: 'Record' })).toBeVisible();
});

test('goes to earlier events by a link, and back', async ({ page }) => {
  for (let looks = 0; looks < 55; looks += 1) await page.request.get('/audit');
  await page.goto('/audit?what=audit.viewed');
  const numbers = () => page.getByRole('row').locator('td:first-child').allTextContents();
  const first = (await numbers()).map(Number);
  expect(first).toHaveLength(50);
  await page.getByRole('link', { name: 'Show earlier' }).click();
  await expect(page).toHaveURL(/what=audit.viewed&before=\d+/);
  const second = (await numbers()).map(Number);
  expect(Math.max(...second)).toBeLessThan(Math.min(...first));
  await page.getByRole('link', { name: 'Back to the latest' }).click();
  await expect(page).not.toHaveURL(/before/);
});

test('shows one patient’s events by link, and everyone’s again', async ({ page }) => {
  await page.goto('/patients');
  await page
    .getByRole('list')
    .getByRole('link', { name: /\(synthetic\)/ })
    .first()
    .click();
  await expect(page).toHaveURL(/\/patients\/[0-9a-f-]{36}$/);
  const id = page.url().split('/').at(-1);
  await page.goto(`/audit?patient=${id}`);
  await expect(page.getByText(/^Only about .*\(synthetic\)\./)).toBeVisible();
  await expect(page.getByRole('row').filter({ hasText: 'Looked at a patient’s page' }).first()).toBeVisible();
  await page.getByRole('link', { name: 'Show everyone' }).click();
  await expect(page).toHaveURL(/\/audit$/);
});

test('says which filter can’t be, what to do when nothing fits, and is not an editor’s', async ({ page }) => {
  await page.goto('/audit?from=2026-11-22&to=2026-11-01');
  await expect(page.getByText('This must not be before the first day')).toBeVisible();
  await expect(page.getByRole('table')).toHaveCount(0);
  await page.goto('/audit?to=2001-01-01');
  await expect(page.getByText('No event fits this')).toBeVisible();
  await page.context().clearCookies();
  await signIn(page, demo.editor);
  await page.goto('/audit');
  await expect(page.getByRole('heading', { name: 'The audit record is for administrators' })).toBeVisible();
});

test('moving the pointer over the places records no look at them', async ({ page }) => {
  await page.goto('/audit?what=report.viewed');
  const looks = await page.getByRole('row').count();
  await page.getByRole('link', { name: 'Reports' }).hover();
  await page.getByRole('link', { name: 'Audit' }).hover();
  await page.goto('/audit?what=report.viewed');
  expect(await page.getByRole('row').count()).toBe(looks);
});

for (const scheme of ['light', 'dark'] as const) {
  test(`is accessible and fits its screen, ${scheme}`, async ({ page, expectAccessible }) => {
    await page.emulateMedia({ colorScheme: scheme });
    for (const width of [375, 1280]) {
      await page.setViewportSize({ width, height: 860 });
      for (const address of ['/audit', '/audit?to=2001-01-01', '/audit?from=2026-11-22&to=2026-11-01']) {
        await page.goto(address);
        await expect(page.getByRole('heading', { name: 'Audit', exact: true })).toBeVisible();
        await expectAccessible(page);
        const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
        expect(overflow, `${address} at ${width}`).toBeLessThanOrEqual(0);
      }
    }
  });
}
