import { demo, signIn } from '../desk/at-the-desk';
import { expect, test } from '../fixtures';
import { expectFine } from './at-the-editors-desk';

/** By what says that the page is there. Writing, reviews and single texts are looked at where they are walked. */
const pages: [path: string, heading: string][] = [
  ['/content', 'Leg cramps'],
  ['/content/owners', 'Owners'],
  ['/content/reviews', 'Reviews'],
  ['/content/rules', 'Rules'],
  ['/content/translations', 'Translations'],
  ['/content/figures', 'Figures'],
  ['/content/claims', 'Claims'],
  ['/content/matrix', 'Profile matrix'],
  ['/content/ratings', 'Ratings'],
  ['/content/imports', 'Imports'],
];

test('every list of the content is accessible in the dark and fits its screen', async ({ page, expectAccessible }) => {
  test.setTimeout(180_000);
  await page.emulateMedia({ colorScheme: 'dark' });
  await signIn(page, demo.editor);
  for (const [path, heading] of pages) {
    await page.goto(path);
    await expect(page.getByRole('heading', { level: 1 })).toContainText(heading);
    await expectFine(page, expectAccessible);
  }
});

test('the ways between the content’s screens go by keyboard and stay with the topic', async ({ page }) => {
  await signIn(page, demo.editor);
  await page.goto('/content?topic=heartburn');
  const ways = page.getByRole('navigation', { name: 'Content' });
  for (const [name, path] of [
    ['Rules', '/content/rules'],
    ['Claims', '/content/claims'],
    ['Checks', '/content/matrix'],
  ] as const) {
    await ways.getByRole('link', { name, exact: true }).press('Enter');
    await expect(page).toHaveURL(new RegExp(`${path}\\?topic=heartburn$`));
    await expect(ways.getByRole('link', { name, exact: true })).toHaveAttribute('aria-current', 'page');
  }
});

test('a clinician is told whose the content is, and sees none of it', async ({ page }) => {
  await signIn(page, demo.clinician);
  await expect(page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: 'Content' })).toHaveCount(0);
  await page.goto('/content/rules');
  await expect(page.getByRole('heading', { name: 'Your role does not show this' })).toBeVisible();
  await expect(page.getByText('SR-090')).toHaveCount(0);
});
