import type { Page } from '@playwright/test';
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

/** Marks what the Tab key comes to, from the top of the page to its end, and answers what can be clicked and was not come to. */
const findOutOfReach = async (page: Page): Promise<string[]> => {
  const tabbable = 'a[href], button, input, select, textarea, summary, [tabindex="0"]';
  await page.locator('body').evaluate((body) => body.focus());
  const most = await page.locator(tabbable).count();
  for (let tabs = 0; tabs <= most; tabs += 1) {
    await page.keyboard.press('Tab');
    const isNew = await page.evaluate(() => {
      const focused = document.activeElement;
      if (!focused || focused === document.body || focused.hasAttribute('data-reached')) return false;
      focused.setAttribute('data-reached', '');
      return true;
    });
    if (!isNew) break;
  }
  return page.locator(tabbable).evaluateAll((elements) =>
    elements
      .filter((element) => {
        if (element.hasAttribute('data-reached') || element.matches(':disabled, [tabindex="-1"]')) return false;
        // Of a radio group the Tab key comes to one; the arrows go on from there.
        if (element.matches('input[type="radio"]')) return false;
        return element.checkVisibility({ visibilityProperty: true });
      })
      .map((element) => element.outerHTML.slice(0, 120)),
  );
};

test('everything on every list of the content is in reach of the keyboard', async ({ page }) => {
  test.setTimeout(180_000);
  await signIn(page, demo.editor);
  for (const [path, heading] of pages) {
    await page.goto(path);
    await expect(page.getByRole('heading', { level: 1 })).toContainText(heading);
    expect(await findOutOfReach(page), path).toEqual([]);
  }
});

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
