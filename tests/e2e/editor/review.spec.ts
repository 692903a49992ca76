import type { Page } from '@playwright/test';
import { demo, issueButton, sheet, signIn } from '../desk/at-the-desk';
import { expect, test } from '../fixtures';
import { asSomebody, expectFine, giveToReview, reviewer } from './at-the-editors-desk';

/** Counts what a person does with the mouse on this page. */
const countClicks = async (page: Page) => {
  await page.addInitScript(() => {
    addEventListener(
      'click',
      ({ isTrusted, detail }) => {
        if (!isTrusted || detail === 0) return;
        const before = Number(sessionStorage.getItem('clicks') ?? 0);
        sessionStorage.setItem('clicks', String(before + 1));
      },
      true,
    );
  });
  return () => page.evaluate(() => Number(sessionStorage.getItem('clicks') ?? 0));
};

test('a second person reads what changed, publishes it, and it is on the next sheet; an open desk is told', async ({
  page,
  browser,
  expectedErrors,
  expectAccessible,
}) => {
  test.slow();
  // The desk that was not told yet.
  expectedErrors.push(/409/);
  const title = 'Bring all your medicines along';
  await signIn(page, demo.editor);
  const { id } = await giveToReview(page, 'prevent.medicine-review', { title });

  await test.step('its author sees why somebody else approves it', async () => {
    await page.goto(`/content/reviews/${id}`);
    await expect(page.getByText('You wrote on this text, so somebody else approves it.')).toBeVisible();
    await expect(page.getByRole('button', { name: 'Approve' })).toHaveCount(0);
  });

  const desk = await asSomebody(browser, demo.clinician);
  const late = await desk.context().newPage();
  for (const each of [desk, late]) {
    await each.goto('/handouts/new?preset=healthy-adult');
    await expect(each.getByText('Ready. Not issued yet')).toBeVisible();
  }

  const second = await asSomebody(browser, reviewer);
  await test.step('what waits is told above the list of texts', async () => {
    await second.goto('/content');
    await expectFine(second, expectAccessible);
    await second.getByRole('region', { name: 'Reviews you may do' }).getByRole('link', { name: title }).click();
    await expect(second.getByRole('heading', { level: 1, name: title })).toBeVisible();
  });

  await test.step('the reviewer reads what changed and whose sheets it is on, and comments', async () => {
    await expect(second.getByText('What changes since version 1')).toBeVisible();
    await expect(second.getByRole('deletion').first()).toBeVisible();
    await expect(second.getByText('Nothing stands in the way of publishing it.')).toBeVisible({ timeout: 60_000 });
    await expect(second.getByRole('heading', { name: 'On sheets' })).toBeVisible();
    await second.getByLabel('Say something').fill('Better than before.');
    await second.getByRole('button', { name: 'Comment' }).press('Enter');
    await expect(second.getByRole('button', { name: /^Settle the comment/ })).toBeVisible();
    await expectFine(second, expectAccessible);
  });

  await test.step('publishes it by keyboard', async () => {
    await second.keyboard.press('Control+Enter');
    await second.getByRole('button', { name: 'Publish it' }).press('Enter');
    await expect(second).toHaveURL(/\/content\/blocks\//, { timeout: 60_000 });
    await expect(second.getByRole('listitem').filter({ hasText: 'Version 2: published' })).toContainText(
      'Demo reviewer',
    );
    await expectFine(second, expectAccessible);
  });

  await test.step('the desk that was open is told, and shows the new sheet', async () => {
    await desk.evaluate(() => dispatchEvent(new Event('focus')));
    const news = desk.getByRole('status').filter({ hasText: 'The content changed.' });
    await expect(news).toContainText(`"${title}" is a new text`);
    await news.getByRole('button', { name: 'Show the new sheet' }).click();
    await expect(sheet(desk).getByText(title)).toBeVisible();
    await expect(news).toHaveCount(0);
  });

  await test.step('a desk that was not told yet can’t issue the old sheet, and says what changed', async () => {
    await issueButton(late).click();
    await expect(late.getByText(/Not issued: The content changed/)).toContainText(`"${title}" is a new text`);
    await expect(sheet(late).getByText(title)).toBeVisible();
  });
});

test('gives a text back with what is to be done, and its author finds it', async ({ page, browser }) => {
  await signIn(page, demo.editor);
  const { id } = await giveToReview(page, 'exercise.yoga', { title: 'Yoga, if you like it' });
  const second = await asSomebody(browser, reviewer);
  await second.goto(`/content/reviews/${id}`);
  await second.getByRole('button', { name: 'Give it back' }).click();
  await second.getByLabel('What is to be done').fill('Say which kind of yoga.');
  await second.getByRole('button', { name: 'Give it back' }).click();
  await expect(second.getByRole('link', { name: 'Go on writing' })).toBeVisible();
  await expect(second.getByRole('list', { name: 'Comments' })).toContainText('Say which kind of yoga.');
  await page.goto('/content');
  const drafts = page.getByRole('region', { name: 'Your drafts' });
  await expect(drafts.getByRole('link', { name: 'Yoga, if you like it' })).toBeVisible();
});

test('withdraws a text in three clicks and a reason, offers a recall, and it is gone from the next sheet', async ({
  page,
  expectAccessible,
}) => {
  const clicks = await countClicks(page);
  await signIn(page, demo.editor);
  await page.goto('/content');
  await page.getByLabel('Find a text').fill('shoes');
  await page.getByLabel('State').selectOption('In force');
  const link = page.getByRole('table', { name: 'Texts' }).getByRole('link').first();
  const title = (await link.textContent()) ?? '';
  const before = await clicks();
  await link.click();
  await page.getByRole('button', { name: 'Withdraw' }).click();
  await page.getByLabel('Why it is withdrawn').pressSequentially('A study found harm.');
  await page.getByRole('button', { name: 'Withdraw it' }).click();
  await expect(page.getByRole('region', { name: 'Withdrawn' })).toContainText('Why: A study found harm.');
  expect((await clicks()) - before).toBeLessThanOrEqual(3);
  await expectFine(page, expectAccessible);

  await page.goto('/handouts/new?preset=healthy-adult');
  await expect(sheet(page)).toBeVisible();
  await expect(sheet(page).getByText(title)).toHaveCount(0);

  await page.goBack();
  await page.getByRole('link', { name: /open a recall/ }).click();
  await expect(page.getByRole('heading', { name: 'Open a recall' })).toBeVisible();
  await expect(page.getByText(title).first()).toBeVisible();
});

test('gives an owner’s texts to somebody else', async ({ page, expectAccessible }) => {
  await signIn(page, demo.editor);
  await page.goto('/content/owners?topic=heartburn');
  await expectFine(page, expectAccessible);
  await page
    .getByRole('button', { name: /^Give all of/ })
    .first()
    .click();
  await page.getByRole('combobox', { name: /^Give all of/ }).fill('Demo reviewer');
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: /^Give \d+ texts?$/ }).click();
  await expect(page.getByRole('listitem').filter({ hasText: 'Demo reviewer' })).toBeVisible();
});
