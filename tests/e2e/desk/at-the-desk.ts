import { expect, type Page } from '@playwright/test';

/** The demo clinic's accounts, as the README prints them. */
export const demo = {
  clinician: 'clinician@demo.plainleaf.example',
  editor: 'editor@demo.plainleaf.example',
  admin: 'admin@demo.plainleaf.example',
  password: 'plain words on paper',
};

/** Signs in as the form does, without its page, and comes to the desk: the form is what the tests of signing in fill in. */
export const signIn = async (page: Page, email = demo.clinician): Promise<void> => {
  const answer = await page.request.post('/api/v1/session', {
    data: { email, password: demo.password },
    headers: { origin: process.env.PLAINLEAF_ADDRESS ?? '' },
  });
  expect(answer.ok()).toBe(true);
  await page.goto('/');
  await expect(page.getByRole('heading', { name: 'Desk' })).toBeVisible();
};

export const sheet = (page: Page) => page.getByRole('region', { name: 'The sheet as it prints' }).getByRole('article');

/** Opens the desk for a patient of the demo, with the danger signs asked about. */
export const openDeskFor = async (page: Page, name: string): Promise<void> => {
  if (new URL(page.url()).pathname !== '/') await page.goto('/');
  await page.getByLabel('Find a patient, or type a profile').fill(name);
  await page.getByRole('link', { name: `New handout for ${name}` }).click();
  await expect(sheet(page)).toBeVisible();
  await page.getByRole('button', { name: 'None of these' }).click();
  await expect(page.getByText('Ready. Not issued yet')).toBeVisible();
};

export const issueButton = (page: Page) => page.getByRole('button', { name: 'Issue and print' });

export const issuedLine = (page: Page) => page.getByRole('status').getByText(/Issued \d\d:\d\d, kept in the record/);

/** The PDF of the record as its bytes, fetched as the link would. */
export const pdfBytes = async (page: Page, handoutId: string): Promise<Buffer> => {
  const response = await page.request.get(`/api/v1/handouts/${handoutId}/pdf`);
  expect(response.headers()['content-type']).toBe('application/pdf');
  return response.body();
};

/** The record's id, from the link that the desk shows once a sheet is issued. */
export const issuedId = async (page: Page): Promise<string> => {
  const address = await page.getByRole('link', { name: 'See the record' }).getAttribute('href');
  return address?.split('/').at(-1) ?? '';
};
