import { expect, test } from '../fixtures';
import { issueButton, issuedId, issuedLine, sheet, signIn } from './at-the-desk';

test.beforeEach(async ({ page }) => {
  await signIn(page);
});

const title = (name: string) => ({ name, level: 1 }) as const;

test('adds a second topic by keyboard, keeps what was put together, and issues one sheet over both', async ({
  page,
  expectAccessible,
}) => {
  await page.goto('/handouts/new?preset=heartburn-adult-smoker');
  const about = page.getByRole('group', { name: 'About' });
  await expect(about.getByRole('checkbox', { name: 'Heartburn' })).toBeChecked();
  await expect(sheet(page).getByRole('heading', title('Heartburn'))).toBeVisible();
  await page.getByRole('button', { name: 'Leave out: If you carry extra weight' }).click();

  await about.getByRole('checkbox', { name: 'Leg cramps' }).focus();
  await page.keyboard.press('Space');
  await expect(sheet(page).getByRole('heading', title('Leg cramps and heartburn'))).toBeVisible();
  await expect(page).toHaveURL(/topics=leg-cramps,heartburn/);
  await expect(page.getByText(/^Said once for both topics: .*If you smoke, we can help you stop/)).toBeVisible();
  await expect(sheet(page).getByRole('heading', { name: 'If you smoke, we can help you stop' })).toHaveCount(1);
  await expect(page.getByRole('button', { name: 'Add: If you carry extra weight' })).toBeVisible();

  await page.getByRole('button', { name: 'Add: You need not sleep with your legs raised' }).click();
  const pairs = page.getByRole('list', { name: 'The sheet contradicts itself' });
  await expect(pairs.getByText('One raises the head of the bed')).toBeVisible();
  await expect(issueButton(page)).toBeDisabled();
  for (const width of [1280, 375]) {
    await page.setViewportSize({ width, height: 800 });
    await expectAccessible(page);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
  }
  await page.setViewportSize({ width: 1280, height: 800 });
  await pairs.getByRole('button', { name: 'Take it off: You need not sleep with your legs raised' }).press('Enter');
  await expect(pairs).toHaveCount(0);

  await issueButton(page).click();
  await expect(issuedLine(page)).toBeVisible();
  await page.goto(`/handouts/${await issuedId(page)}`);
  await expect(page.getByRole('heading', title('Leg cramps and heartburn')).first()).toBeVisible();
  await page.goto('/');
  await expect(page.getByText('Leg cramps and heartburn').first()).toBeVisible();
});

test('takes a topic off again, and never the last one', async ({ page }) => {
  await page.goto('/handouts/new?preset=healthy-adult&topics=leg-cramps,heartburn');
  const about = page.getByRole('group', { name: 'About' });
  await about.getByText('Heartburn').click();
  await expect(sheet(page).getByRole('heading', title('Leg cramps'))).toBeVisible();
  await about.getByText('Leg cramps').click();
  await expect(about.getByRole('checkbox', { name: 'Leg cramps' })).toBeChecked();
});

test('an address with a topic that is not there leads nowhere', async ({ page, expectedErrors }) => {
  expectedErrors.push(/404/);
  await page.goto('/handouts/new?topics=leg-cramps,hiccups');
  await expect(page.getByRole('heading', { name: 'There is nothing here' })).toBeVisible();
});
