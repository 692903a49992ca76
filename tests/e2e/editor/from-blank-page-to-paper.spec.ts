import type { Page } from '@playwright/test';
import { readText } from '@/tests/pdf/read-text';
import { demo, issueButton, issuedId, issuedLine, pdfBytes, sheet, signIn } from '../desk/at-the-desk';
import { expect, test } from '../fixtures';
import { asSomebody, callAs, chooseByKeyboard, giveToReview, reviewer } from './at-the-editors-desk';

const title = 'Breathe out as you stretch';

/** A sheet for a healthy adult, as the clinician's screen has it. */
const openSheet = async (desk: Page): Promise<void> => {
  await desk.goto('/handouts/new?preset=healthy-adult');
  await expect(desk.getByText('Ready. Not issued yet')).toBeVisible();
};

test('a text goes from a blank page through a second person onto paper; what was not translated again is not printed in Spanish; a withdrawn text is gone', async ({
  page,
  browser,
}) => {
  test.setTimeout(180_000);
  await signIn(page, demo.editor);

  await test.step('the editor writes it and gives it to review', async () => {
    await page.goto('/content/drafts/new?topic=leg-cramps');
    await chooseByKeyboard(page.getByRole('combobox', { name: 'Advice' }), 'Stop a calf cramp');
    await page.keyboard.press('Tab');
    const section = page.getByRole('combobox', { name: 'Where it stands' });
    await chooseByKeyboard(section);
    await expect(section).not.toHaveValue('');
    await page.keyboard.press('Tab');
    await page.keyboard.type(title);
    await page.keyboard.press('Enter');
    await expect(page).toHaveURL(/\/content\/drafts\/[\da-f-]{36}/);
    await page.getByRole('textbox', { name: 'Text', exact: true }).click();
    await page.keyboard.type('Hold on to something firm.');
    await chooseByKeyboard(page.getByRole('combobox', { name: 'Sources' }), 'Allen');
    await expect(page.getByText(/^Saved \d\d:\d\d$/)).toBeVisible();
    await page.getByRole('button', { name: 'Give to review' }).click();
    await expect(page).toHaveURL(/\/content\/reviews\/[\da-f-]{36}/);
  });

  const second = await asSomebody(browser, reviewer);
  await test.step('somebody else reads it and publishes it', async () => {
    await second.goto(page.url());
    await expect(second.getByText('Nothing stands in the way of publishing it.')).toBeVisible({ timeout: 60_000 });
    await second.keyboard.press('Control+Enter');
    await second.getByRole('button', { name: 'Publish it' }).press('Enter');
    await expect(second).toHaveURL(/\/content\/blocks\//, { timeout: 60_000 });
  });

  const desk = await asSomebody(browser, demo.clinician);
  await test.step('it is on the next sheet, and on paper word for word', async () => {
    await openSheet(desk);
    await expect(sheet(desk).getByText(title)).toBeVisible();
    await issueButton(desk).click();
    await expect(issuedLine(desk)).toBeVisible();
    const { structure } = await readText(new Uint8Array(await pdfBytes(desk, await issuedId(desk))));
    expect(structure).toContain(`${title} Hold on to something firm.`);
  });

  await test.step('a changed text makes its translation stale, and no Spanish sheet is issued with it', async () => {
    const { id, edit } = await giveToReview(page, 'relief.stretch-calf', { title: 'Stretch your calf at once' });
    await callAs(second, 'POST', `/versions/${id}/approve`, { edit });
    await openSheet(desk);
    await desk.getByLabel('Language', { exact: true }).selectOption('es');
    const banner = desk.getByRole('region', { name: /^Not ready in Spanish/ });
    await expect(banner.getByText('Stretch your calf at once: made from an older text')).toBeVisible();
    await expect(banner.getByText(`${title}: not translated`)).toBeVisible();
    await expect(issueButton(desk)).toBeDisabled();
    await desk.getByLabel('Language', { exact: true }).selectOption('en');
    await expect(issueButton(desk)).toBeEnabled();
  });

  await test.step('a withdrawn text is gone from the next sheet', async () => {
    const id = /[\da-f-]{36}/.exec(page.url())?.[0] ?? '';
    await callAs(second, 'POST', `/block-versions/${id}/withdraw`, { reason: 'Written by a test.' });
    await openSheet(desk);
    await expect(sheet(desk).getByText(title)).toHaveCount(0);
  });
});
