import type { Page } from '@playwright/test';
import sharp from 'sharp';
import { demo, signIn } from '../desk/at-the-desk';
import { expect, test } from '../fixtures';
import { chooseByKeyboard, expectFine } from './at-the-editors-desk';

// A topic of its own: a new figure makes a new revision, and other tests compose sheets of leg cramps.
const figures = '/content/figures?topic=heartburn';

const png = (width: number, height: number): Promise<Buffer> =>
  sharp({ create: { width, height, channels: 3, background: '#8aa' } })
    .png()
    .toBuffer();

const drop = async (page: Page, name: string, bytes: Buffer): Promise<void> => {
  const dataTransfer = await page.evaluateHandle(
    ([fileName, base64]) => {
      const carried = new DataTransfer();
      const content = Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
      carried.items.add(new File([content], fileName, { type: 'image/png' }));
      return carried;
    },
    [name, bytes.toString('base64')] as const,
  );
  await page.getByRole('group', { name: 'Picture' }).dispatchEvent('drop', { dataTransfer });
};

test('a picture is refused with what to do, then added with its words, and stands among the figures', async ({
  page,
  expectAccessible,
  expectedErrors,
}) => {
  // The browser writes each refused upload to its console.
  expectedErrors.push(/status of 400/);
  await signIn(page, demo.editor);
  await page.goto(figures);
  await page.getByRole('link', { name: 'Add a picture' }).press('Enter');
  await expect(page.getByRole('heading', { level: 1, name: 'Add a picture' })).toBeVisible();

  await page.getByRole('button', { name: 'Add to the figures' }).press('Enter');
  await expect(page.getByText('Choose the picture first.')).toBeVisible();
  await expect(page.getByText('Say what it shows.')).toBeVisible();

  await drop(page, 'heel.png', await png(300, 200));
  await expect(page.getByText(/too coarse for print.*at least 875 by 584 pixels/)).toBeVisible();
  await page.locator('input[type=file]').setInputFiles({
    name: 'drawing.png',
    mimeType: 'image/png',
    buffer: Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>'),
  });
  await expect(page.getByText(/no PNG, JPEG or WebP picture/)).toBeVisible();
  await drop(page, 'bed.png', await png(1200, 800));
  await expect(page.getByText('bed.png is kept: 875 by 583 pixels.')).toBeVisible();
  await expect(page.getByText('In print up to 14 pt: 41 by 27 mm')).toBeVisible();

  await page.getByLabel('What it shows').fill('A bed with blocks under its head end.');
  await page.getByLabel('Caption').fill('Raise the head of the bed.');
  await expect(page.getByRole('region', { name: 'As large as on paper' }).getByRole('figure')).toHaveCount(2);
  await expectFine(page, expectAccessible);
  const advice = page.getByRole('combobox', { name: 'Advice that it is for' });
  await chooseByKeyboard(advice, 'Raise the head of the bed');
  await advice.press('Escape');
  await page.getByLabel('Caption').press('Enter');

  await page.waitForURL(/\/content\/figures\?topic=heartburn#raise-the-head-of-the-bed/);
  await page.getByLabel('Find a figure').fill('blocks under');
  await expect(page.getByRole('status').getByText(/^1 of \d+ figures$/)).toBeVisible();
  const added = page.getByRole('listitem').filter({ hasText: 'raise-the-head-of-the-bed' });
  await expect(added.getByText('In no text')).toBeVisible();
  await expect(added.getByRole('img', { name: 'A bed with blocks under its head end.' })).toBeVisible();
  await page.getByRole('button', { name: 'Remove “Raise the head of the bed.”' }).press('Enter');
  await expect(page.getByText('No figure has these words')).toBeVisible();
  await page.getByRole('button', { name: 'Undo' }).press('Enter');
  await expect(added.getByText('In no text')).toBeVisible();
  await page.getByLabel('Find a figure').fill('');
  await expectFine(page, expectAccessible);
});
