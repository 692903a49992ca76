import { type APIRequestContext, type Browser, expect, type Page } from '@playwright/test';
import { demo } from '../desk/at-the-desk';

export const personPassword = 'seven grey herons';

let made = 0;

const post = async (request: APIRequestContext, path: string, data: unknown) => {
  const address = process.env.PLAINLEAF_ADDRESS ?? '';
  const answer = await request.post(`${address}/api/v1${path}`, { data, headers: { origin: address } });
  expect(answer.ok()).toBe(true);
  return answer.json();
};

/** Somebody new in the demo clinic, whose account a test may change as it likes; answers the email. */
export const newPerson = async (browser: Browser, role: 'clinician' | 'editor'): Promise<string> => {
  made += 1;
  const email = `account-${Date.now()}-${made}@demo.plainleaf.example`;
  const context = await browser.newContext();
  const { request } = context;
  await post(request, '/session', { email: demo.admin, password: demo.password });
  const { link } = await post(request, '/users', { email, name: `Trial ${role} ${made}`, role, jobTitle: 'nurse' });
  await post(request, '/password-links/use', { token: link.token, password: personPassword });
  await context.close();
  return email;
};

/** Types email and password, wherever the form stands. */
export const typeSignIn = async (page: Page, email: string, password: string): Promise<void> => {
  await page.getByLabel('Email').fill(email);
  await page.getByLabel('Password', { exact: true }).fill(password);
  await page.getByRole('button', { name: 'Sign in', exact: true }).click();
};

export const openAccount = async (page: Page): Promise<void> => {
  await page.getByRole('button', { name: /^Account of/ }).click();
  await page.getByRole('menuitem', { name: /^Account/ }).click();
  await expect(page.getByRole('heading', { name: 'Account', exact: true })).toBeVisible();
};

export const signOut = async (page: Page): Promise<void> => {
  await page.getByRole('button', { name: /^Account of/ }).click();
  await page.getByRole('menuitem', { name: 'Sign out' }).click();
  await expect(page).toHaveURL(/\/sign-in$/);
};

/** Everything that the tab and the browser keep of this address, as one text. */
export const keptInBrowser = (page: Page): Promise<string> =>
  page.evaluate(() => JSON.stringify([{ ...sessionStorage }, { ...localStorage }]));
