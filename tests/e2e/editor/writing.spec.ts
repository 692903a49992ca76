import type { Locator, Page } from '@playwright/test';
import { demo, signIn } from '../desk/at-the-desk';
import { expect, test } from '../fixtures';
import { chooseByKeyboard, expectFine } from './at-the-editors-desk';

const text = (page: Page): Locator => page.getByRole('textbox', { name: 'Text', exact: true });
/** Does something that is then saved by itself, and waits until it is. */
const saving = async (page: Page, act: () => Promise<void>): Promise<void> => {
  const answered = page.waitForResponse((answer) => answer.request().method() === 'PUT' && answer.ok());
  await act();
  await answered;
  await expect(page.getByText(/^Saved \d\d:\d\d$/)).toBeVisible();
};

/** Begins a change of a text that is on request only, so that no other test's sheet has it. */
const openDraft = async (page: Page, name: string): Promise<string> => {
  const id = await page.evaluate(async (block) => {
    const send = (method: string, path: string, body?: object) =>
      fetch(`/api/v1/block-drafts${path}`, {
        method,
        headers: { 'content-type': 'application/json' },
        ...(body && { body: JSON.stringify(body) }),
      });
    const begin = async () =>
      (await send('POST', '', { topicId: 'leg-cramps', block: { kind: 'existing', name: block } })).json();
    // What a run that was broken off may have left.
    await send('DELETE', `/${(await begin()).id}`);
    return (await begin()).id;
  }, name);
  await page.goto(`/content/drafts/${id}`);
  await expect(text(page)).toBeVisible();
  return id;
};

const discard = async (page: Page): Promise<void> => {
  await page.getByRole('button', { name: 'Discard', exact: true }).click();
  await page.getByRole('button', { name: 'Discard the draft' }).click();
  await expect(page).toHaveURL(/\/content\?topic=leg-cramps$/);
};

const paste = (page: Page, data: Record<string, string>): Promise<void> =>
  text(page).evaluate((element, given) => {
    const clipboardData = new DataTransfer();
    for (const [type, words] of Object.entries(given)) clipboardData.setData(type, words);
    element.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
  }, data);

test('a text comes from a blank page to review with the keyboard alone', async ({ page, expectAccessible }) => {
  await signIn(page, demo.editor);
  await page.goto('/content/drafts/new?topic=leg-cramps');
  await expectFine(page, expectAccessible);
  const { keyboard } = page;

  const advice = page.getByRole('combobox', { name: 'Advice' });
  await chooseByKeyboard(advice, 'chamomile');
  await expect(advice).toHaveValue(/chamomile/);
  await keyboard.press('Tab');
  const section = page.getByRole('combobox', { name: 'Where it stands' });
  await expect(section).toBeFocused();
  await chooseByKeyboard(section);
  await expect(section).not.toHaveValue('');
  await keyboard.press('Tab');
  await keyboard.type('Chamomile tea');
  await keyboard.press('Enter');
  await expect(page).toHaveURL(/\/content\/drafts\/[\da-f-]{36}/);

  await page.getByRole('textbox', { name: 'Title' }).focus();
  await keyboard.press('Tab');
  await expect(page.getByRole('button', { name: 'Bold' })).toBeFocused();
  await keyboard.press('Tab');
  await expect(text(page)).toBeFocused();
  await keyboard.type('Rub it in if you have hypertension.');
  await keyboard.press('Enter');
  await keyboard.type('1. Sit down.');
  await keyboard.press('Enter');
  await keyboard.type('Rub.');
  await keyboard.press('Enter');
  await keyboard.press('Enter');
  await keyboard.press('Control+b');
  await keyboard.type('Call ');
  await keyboard.press('Alt+F10');
  await keyboard.press('End');
  for (let back = 0; back < 2; back += 1) await keyboard.press('ArrowLeft');
  await expect(page.getByRole('button', { name: 'Number' })).toBeFocused();
  await keyboard.press('Enter');
  await page.getByRole('menuitem', { name: 'Clinic’s telephone' }).press('Enter');
  await expect(text(page)).toBeFocused();
  await saving(page, () => keyboard.type(' if it hurts.'));

  await keyboard.press('Alt+F10');
  await page.getByRole('button', { name: 'Drawing' }).press('Enter');
  await expect(page.getByRole('textbox', { name: 'Find a drawing' })).toBeFocused();
  await keyboard.type('rub the calf');
  await keyboard.press('Tab');
  await saving(page, () => keyboard.press('Enter'));
  await expect(text(page).getByRole('img', { name: /calf/i })).toBeVisible();

  await page.getByRole('button', { name: '“hypertension”: say', exact: false }).press('Enter');
  await expect(text(page)).toBeFocused();
  await page.getByRole('button', { name: 'Put “high blood pressure” in the place of “hypertension”' }).press('Enter');
  await expect(text(page)).toContainText('if you have high blood pressure.');
  const sheet = page.getByRole('region', { name: 'The sheet as it prints' });
  await expect(sheet.locator('[data-drafted]')).toContainText('Rub it in if you have high blood pressure.');
  await expect(sheet.locator('[data-drafted] li')).toHaveText(['Sit down.', 'Rub.']);

  await page.getByRole('button', { name: 'Give to review' }).press('Enter');
  await page.getByRole('button', { name: 'Name at least one source.' }).press('Enter');
  const sources = page.getByRole('combobox', { name: 'Sources' });
  await expect(sources).toBeFocused();
  await chooseByKeyboard(sources, 'Allen');
  await expect(page.getByRole('list', { name: 'Chosen sources' })).toContainText('Allen & Kirby');
  await expectFine(page, expectAccessible);
  await page.getByRole('button', { name: 'Give to review' }).press('Enter');
  await expect(page).toHaveURL(/\/content\/reviews\/[\da-f-]{36}/);
});

test('two windows never overwrite each other: the second one chooses, and loses nothing', async ({
  page,
  context,
  expectedErrors,
  expectAccessible,
}) => {
  // The refused save itself.
  expectedErrors.push(/409/);
  await signIn(page, demo.editor);
  const id = await openDraft(page, 'folk.kefir-honey');
  const second = await context.newPage();
  await second.goto(`/content/drafts/${id}`);
  await text(second).click();

  await saving(page, () => page.getByRole('textbox', { name: 'Title' }).fill('The first one'));
  await second.getByRole('textbox', { name: 'Title' }).fill('The second one');
  const panel = second.getByRole('region', { name: /You saved this text in another window/ });
  await expect(panel).toBeVisible();
  await expect(panel.locator('del', { hasText: 'first' })).toBeVisible();
  await expect(panel.locator('ins', { hasText: 'second' })).toBeVisible();
  await expectFine(second, expectAccessible);

  await second.getByRole('button', { name: 'Take the saved one' }).click();
  await expect(second.getByRole('textbox', { name: 'Title' })).toHaveValue('The first one');
  await saving(second, () => second.getByRole('button', { name: 'Show it instead' }).click());
  await expect(second.getByRole('textbox', { name: 'Title' })).toHaveValue('The second one');
  await page.reload();
  await expect(page.getByRole('heading', { level: 1, name: 'The second one' })).toBeVisible();
  await second.close();
  await discard(page);
});

test('what is pasted comes in clean, too much is refused, and what could not be saved is there after a reload', async ({
  page,
  expectedErrors,
}) => {
  await signIn(page, demo.editor);
  await openDraft(page, 'folk.valerian');
  await text(page).click();
  await page.keyboard.press('Control+a');
  await saving(page, () =>
    paste(page, {
      'text/plain': 'x',
      'text/html':
        '<h2>Rest</h2><p>Do <em>not</em> bounce. <a href="javascript:alert(1)">More</a> 1\u202E2</p><ul><li>One<ul><li>Two</li></ul></li></ul><img src="x" onerror="alert(1)"><script>alert(1)</script>',
    }),
  );
  await expect(
    page.getByText(
      'Left out of what you pasted: 1 link, 1 image, 1 heading’s look, lists inside lists, italics, 1 script, 1 character that turns the direction of text.',
    ),
  ).toBeVisible();
  await expect(text(page).locator('p, li')).toContainText(['Rest', 'Do not bounce. More 12', 'One', 'Two']);
  await expect(text(page).locator('a, em, img, h2, script, ul ul')).toHaveCount(0);

  await paste(page, { 'text/plain': 'a'.repeat(1_000_000) });
  await expect(page.getByText(/^Not pasted: it is 1,000,000 characters long/)).toBeVisible();
  await expect(text(page)).toContainText('Do not bounce.');

  expectedErrors.push(/ERR_FAILED/);
  await page.route('**/api/v1/block-drafts/*', (route) =>
    route.request().method() === 'PUT' ? route.abort() : route.continue(),
  );
  await page.keyboard.type('Nothing of this is lost.');
  await expect(page.getByText(/^Not saved: Plainleaf can’t be reached/)).toBeVisible();
  await page.unroute('**/api/v1/block-drafts/*');
  page.on('dialog', (dialog) => dialog.accept());
  await saving(page, async () => void (await page.reload()));
  await expect(text(page)).toContainText('Nothing of this is lost.');
  await page.reload();
  await expect(text(page)).toContainText('Nothing of this is lost.');
  await discard(page);
});
