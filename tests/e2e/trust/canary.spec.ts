import { readFile } from 'node:fs/promises';
import type { BrowserContext, Page } from '@playwright/test';
import { reportFigure } from '@/tests/setup/report-figure';
import { issueButton, issuedId, issuedLine, openDeskFor, pdfBytes, sheet, signIn } from '../desk/at-the-desk';
import { expect, test } from '../fixtures';
import { keptInBrowser, signOut } from './new-person';

/** Stands in everything that somebody types about this patient, and nowhere else. */
const canary = 'ZZCANARY';
const name = `${canary} Person ${Date.now()}`;

type Seen = { addresses: string[]; titles: string[]; said: string[] };

/** Everything that leaves the browser's pages by another way than the page itself. */
const watch = async (context: BrowserContext): Promise<Seen> => {
  const seen: Seen = { addresses: [], titles: [], said: [] };
  context.on('request', (request) => seen.addresses.push(request.url(), request.headers().referer ?? ''));
  context.on('console', (message) => seen.said.push(message.text()));
  await context.exposeBinding('tellTitle', ({ page }, title: string) => {
    seen.titles.push(title);
    seen.addresses.push(page.url());
  });
  await context.addInitScript(() => {
    let last: string | null = null;
    const tell = () => {
      if (document.title === last) return;
      last = document.title;
      Reflect.get(window, 'tellTitle')(last);
    };
    new MutationObserver(tell).observe(document, { subtree: true, childList: true, characterData: true });
  });
  return seen;
};

const addPatient = async (page: Page): Promise<void> => {
  await page.goto('/patients/new');
  await page.getByLabel('Name', { exact: true }).fill(name);
  await page.getByLabel('Record number').fill(`${canary}-${Date.now()}`);
  await page.getByLabel('Birth date').fill('1954-03-09');
  await page.getByLabel('Phone').fill(`${canary} 1`);
  await page.getByLabel('Address').fill(`${canary} house`);
  await page.getByRole('button', { name: 'Add the patient' }).click();
  await expect(page.getByRole('heading', { name })).toBeVisible();
};

const giveSheet = async (page: Page): Promise<string> => {
  await openDeskFor(page, name);
  await page.getByRole('button', { name: 'Add a note' }).click();
  await page.getByLabel('Your note on the sheet').fill(`${canary} note`);
  await page.keyboard.press('Escape');
  await expect(sheet(page).getByText(`${canary} note`)).toBeVisible();
  const opened = page.context().waitForEvent('request', (request) => request.url().endsWith('/pdf'));
  await issueButton(page).click();
  await expect(issuedLine(page)).toBeVisible();
  expect((await opened).isNavigationRequest()).toBe(true);
  return issuedId(page);
};

test('a marked patient is on the pages and the paper, and nowhere that outlives them', async ({ page, context }) => {
  test.slow();
  const seen = await watch(context);
  await signIn(page);
  await addPatient(page);
  const id = await giveSheet(page);
  await page.getByRole('link', { name: 'See the record' }).click();
  await expect(page.getByRole('heading', { name: 'Record' })).toBeVisible();
  await expect(page.getByText(name).first()).toBeVisible();
  expect((await pdfBytes(page, id)).length).toBeGreaterThan(10_000);
  await page.getByRole('link', { name, exact: true }).first().click();
  await expect(page.getByRole('list', { name: 'Handouts given' }).getByRole('link', { name: 'Reprint' })).toHaveCount(
    1,
  );
  await signOut(page);

  const { addresses, titles, said } = seen;
  expect(addresses.length).toBeGreaterThan(50);
  expect(titles).toEqual(expect.arrayContaining([expect.stringMatching(/^Patient ·/)]));
  const output = await readFile(process.env.PLAINLEAF_OUTPUT ?? '', 'utf8');
  expect(output).toContain('Plainleaf is ready');
  const metrics = await (await fetch(process.env.PLAINLEAF_METRICS ?? '')).text();
  expect(metrics).toContain('/api/v1/handouts/[id]/pdf');
  const kept = await keptInBrowser(page);
  const left = { addresses, titles, said, output, metrics, kept, cookies: await context.cookies() };
  for (const [where, held] of Object.entries(left))
    expect([where, JSON.stringify(held).includes(canary)]).toEqual([where, false]);
  expect(await page.evaluate(async () => [(await caches.keys()).length, (await indexedDB.databases()).length])).toEqual(
    [0, 0],
  );
  await reportFigure('WEB-10', { addresses: addresses.length, titles: new Set(titles).size });
});
