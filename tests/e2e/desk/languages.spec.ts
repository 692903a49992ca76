import type { Page } from '@playwright/test';
import { expect, test } from '../fixtures';
import { issueButton, issuedId, issuedLine, sheet, signIn } from './at-the-desk';

test.beforeEach(async ({ page }) => {
  await signIn(page);
});

const addPatient = async (page: Page, language: string): Promise<string> => {
  const response = await page.request.post('/api/v1/patients', {
    headers: { origin: process.env.PLAINLEAF_ADDRESS ?? '' },
    data: {
      name: 'Lucia Testigo',
      birthDate: '1970-04-02',
      recordNumber: `LN-${Date.now()}`,
      sex: 'female',
      language,
      profile: { complete: true },
    },
  });
  expect(response.status()).toBe(201);
  const { id } = (await response.json()) as { id: string };
  return id;
};

const title = (name: string) => ({ name, level: 1 }) as const;

const sideways = (page: Page) => page.evaluate(() => document.documentElement.scrollWidth);

test('begins in the language that the patient reads, and keeps the record in the clinic’s', async ({ page }) => {
  const patient = await addPatient(page, 'es');
  await page.goto(`/handouts/new?patient=${patient}`);
  await expect(page.getByText('Reads Spanish: the sheet begins in Spanish')).toBeVisible();
  await expect(sheet(page)).toHaveAttribute('lang', 'es');
  await expect(sheet(page).getByRole('heading', title('Calambres en las piernas'))).toBeVisible();
  await page.getByRole('button', { name: 'None of these' }).click();
  await issueButton(page).click();
  await expect(issuedLine(page)).toBeVisible();

  await page.goto(`/handouts/${await issuedId(page)}`);
  await expect(page.getByText(/^Leg cramps: handout given on .* in Spanish, print size 12 pt/)).toBeVisible();
});

test('prints two languages side by side in three inputs', async ({ page, expectAccessible }) => {
  await page.goto('/handouts/new?preset=healthy-adult');
  await expect(page.getByText('Ready. Not issued yet')).toBeVisible();
  await expect(sheet(page)).toHaveAttribute('lang', 'en');
  await page.getByLabel('Language', { exact: true }).selectOption({ label: 'Spanish: ready' });
  await page.getByLabel('One language or two').selectOption({ label: 'English beside it' });
  await expect(sheet(page)).toHaveAttribute('lang', 'es');
  const inEnglish = sheet(page).locator('[lang="en"]');
  await expect(inEnglish.getByRole('heading', { name: 'Get help now' })).toBeVisible();
  await expect(sheet(page).getByRole('heading', { name: 'Busque ayuda ahora' })).toBeVisible();
  await expect(page.getByText('Spanish (INFLESZ)')).toBeVisible();
  for (const width of [1280, 375]) {
    await page.setViewportSize({ width, height: 800 });
    await expectAccessible(page);
    expect(await sideways(page)).toBeLessThanOrEqual(width);
  }
  await page.setViewportSize({ width: 1280, height: 800 });
  await issueButton(page).click();
  await expect(issuedLine(page)).toBeVisible();

  await page.goto(`/handouts/${await issuedId(page)}`);
  await expect(page.getByText(/ in Spanish and English, /)).toBeVisible();
});

test('says what is not ready, issues nothing, and prints the whole sheet in English once asked to', async ({
  page,
  expectAccessible,
}) => {
  // Nothing of the second topic is in Spanish.
  await page.goto('/handouts/new?preset=healthy-adult&topics=leg-cramps,heartburn');
  await expect(page.getByText('Ready. Not issued yet')).toBeVisible();
  await page.getByLabel('Language', { exact: true }).selectOption('es');
  const banner = page.getByRole('region', { name: /^Not ready in Spanish: \d+ texts$/ });
  await expect(banner.getByText(/: not translated$/).first()).toBeVisible();
  await expect(issueButton(page)).toBeDisabled();
  await expectAccessible(page);

  await banner.getByRole('radio', { name: 'The whole sheet in English, with a notice' }).check();
  await expect(
    sheet(page).getByText('Esta hoja está solo en inglés. Pídanos que la repasemos con usted.'),
  ).toBeVisible();
  await expect(sheet(page).getByText('This sheet is in English only. Ask us to go through it with you.')).toBeVisible();
  await expect(issueButton(page)).toBeEnabled();
});
