import { expect, test } from '../fixtures';
import { demo, issueButton, sheet, signIn } from './at-the-desk';

test('shows an editor no patients, says so plainly, and asks the server for none', async ({ page }) => {
  const searches: string[] = [];
  page.on('request', (request) => {
    if (request.url().endsWith('/patients/search')) searches.push(request.url());
  });
  await signIn(page, demo.editor);
  await expect(page.getByRole('heading', { name: 'Issued lately' })).toBeHidden();
  await page.getByLabel('Type a profile').fill('72 ckd4');
  await expect(page.getByRole('button', { name: /New handout, no name/ })).toBeVisible();
  await page.keyboard.press('Control+k');
  await page.getByRole('textbox', { name: 'Find a patient, a preset or an action' }).fill('dialysis');
  await expect(page.getByRole('button', { name: /On dialysis/ })).toBeVisible();
  expect(searches).toEqual([]);

  for (const path of ['/patients', '/patients/new']) {
    await page.goto(path);
    await expect(page.getByRole('heading', { name: 'Your role does not show this' })).toBeVisible();
  }
  await page.goto('/handouts/new?preset=on-dialysis');
  await expect(sheet(page)).toBeVisible();
  await expect(page.getByText('Your role does not print')).toBeVisible();
  await expect(issueButton(page)).toBeDisabled();
});
