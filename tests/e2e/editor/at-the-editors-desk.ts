import type { Browser, Locator, Page } from '@playwright/test';
import { signIn } from '../desk/at-the-desk';
import { expect } from '../fixtures';

/** Reviews what demo.editor wrote. */
export const reviewer = 'reviewer@demo.plainleaf.example';

/** Signs somebody in on a page of their own, beside whoever is there. */
export const asSomebody = async (browser: Browser, email: string): Promise<Page> => {
  const context = await browser.newContext();
  const page = await context.newPage();
  await signIn(page, email);
  return page;
};

/** The page as it is now fits a phone and a desk, and axe finds nothing on either. */
export const expectFine = async (page: Page, expectAccessible: (page: Page) => Promise<void>): Promise<void> => {
  for (const width of [375, 1280]) {
    await page.setViewportSize({ width, height: 860 });
    const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
    expect(overflow, `${page.url()} at ${width}`).toBeLessThanOrEqual(0);
    await expectAccessible(page);
  }
};

/**
 * Chooses the first entry that fits what is typed, by keyboard alone. Without words it opens a list that takes none. A list
 * that opens sets by a timer which entry is marked (Mantine's useCombobox): a key before it marks an entry that it then
 * forgets. A timer that is set later runs later, so waiting for one is waiting for the list's own.
 */
export const chooseByKeyboard = async (field: Locator, typed = ''): Promise<void> => {
  await field.focus();
  await (typed ? field.pressSequentially(typed) : field.press('Enter'));
  const list = field.page().locator(`[id="${await field.getAttribute('aria-controls')}"]`);
  const first = list.getByRole('option').first();
  await expect(first).toBeVisible();
  await expect(first).toContainText(typed, { ignoreCase: true });
  await field.evaluate(() => new Promise((resolve) => setTimeout(resolve)));
  await field.press('ArrowDown');
  await field.press('Enter');
};

/** Asks the API as this page's person would. */
export const callAs = async (page: Page, method: string, path: string, data?: unknown) => {
  const headers = { origin: new URL(page.url()).origin };
  const answer = await page.request.fetch(`/api/v1${path}`, { method, headers, ...(data !== undefined && { data }) });
  expect(answer.ok(), `${method} ${path}`).toBe(true);
  return answer.json();
};

/** Changes a text of the cramps and gives it to review, as the editor's screens do; answers the version's id and edit. */
export const giveToReview = async (page: Page, name: string, change: Record<string, unknown>) => {
  const block = { kind: 'existing', name };
  const { id } = await callAs(page, 'POST', '/block-drafts', { topicId: 'leg-cramps', block });
  const { edit, draft } = await callAs(page, 'GET', `/block-drafts/${id}`);
  const saved = await callAs(page, 'PUT', `/block-drafts/${id}`, { edit, draft: { ...draft, ...change } });
  await callAs(page, 'POST', `/versions/${id}/submit`, { edit: saved.edit });
  return { id: String(id), edit: Number(saved.edit) };
};
