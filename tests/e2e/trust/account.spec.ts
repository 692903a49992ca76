import { TOTP } from 'otpauth';
import { demo, signIn } from '../desk/at-the-desk';
import { expect, test } from '../fixtures';
import { newPerson, openAccount, personPassword, signOut, typeSignIn } from './new-person';

const phone = { width: 375, height: 800 };

test('a second factor from the picture to the sign-in, a new password, and an end to what was left open', async ({
  page,
  browser,
  expectAccessible,
  expectedErrors,
}) => {
  test.slow();
  expectedErrors.push(/status of (400|401|404)/);
  const email = await newPerson(browser, 'editor');
  await page.goto('/sign-in');
  await typeSignIn(page, email, personPassword);
  await expect(page.getByRole('heading', { name: 'Desk' })).toBeVisible();
  await openAccount(page);
  await expect(page.getByText('Nowhere else.')).toBeVisible();

  const codes = await test.step('the key goes into an app, and a first code shows that it got there', async () => {
    await page.getByRole('button', { name: 'Set up a second factor' }).click();
    await expect(page.getByRole('img', { name: /^QR code/ })).toBeVisible();
    await expect(page.getByLabel('Six-digit code')).toBeFocused();
    await page.setViewportSize(phone);
    await expectAccessible(page);
    const width = await page.evaluate(() => document.documentElement.scrollWidth);
    expect(width).toBe(phone.width);
    const key = await page.getByText(/^([A-Z2-7]{4} ){4,}/).textContent();
    const secret = key?.replaceAll(' ', '') ?? '';
    await page.keyboard.type('000000');
    await page.keyboard.press('Enter');
    await expect(page.getByText('This code is not right')).toBeVisible();
    await page.keyboard.type(new TOTP({ secret }).generate());
    await page.keyboard.press('Enter');
    await expect(page.getByRole('heading', { name: 'Your recovery codes' })).toBeFocused();
    await expectAccessible(page);
    const shown = await page.getByRole('region', { name: 'Second factor' }).getByRole('listitem').allInnerTexts();
    expect(new Set(shown).size).toBe(10);
    await page.getByRole('button', { name: 'I have kept them' }).click();
    await expect(page.getByText('10 recovery codes are left.')).toBeVisible();
    return shown;
  });

  await test.step('the code is asked for after the password; without the phone a recovery code does, once', async () => {
    await page.setViewportSize({ width: 1280, height: 800 });
    await signOut(page);
    await typeSignIn(page, email, personPassword);
    const code = page.getByLabel('Six-digit code');
    await expect(code).toBeFocused();
    await expect(code).toHaveAttribute('autocomplete', 'one-time-code');
    await expectAccessible(page);
    await page.keyboard.type('000000');
    await page.keyboard.press('Enter');
    await expect(page.getByRole('alert', { name: /^This code is not right/ })).toBeVisible();
    await page.getByRole('button', { name: 'Use a recovery code instead' }).click();
    await expect(page.getByLabel('Recovery code')).toBeFocused();
    await page.keyboard.type(codes[0] ?? '');
    await page.keyboard.press('Enter');
    await openAccount(page);
    await expect(page.getByText('9 recovery codes are left.')).toBeVisible();
  });

  await test.step('a password is refused in words, changed, and the place that was left open is over', async () => {
    const elsewhere = await browser.newContext({ userAgent: 'Mozilla/5.0 (iPhone) Version/26.1 Safari/605' });
    const other = await elsewhere.newPage();
    await other.goto(`${process.env.PLAINLEAF_ADDRESS}/sign-in`);
    await typeSignIn(other, email, personPassword);
    await other.getByRole('button', { name: 'Use a recovery code instead' }).click();
    await other.getByLabel('Recovery code').fill(codes[1] ?? '');
    await other.keyboard.press('Enter');
    await expect(other.getByRole('heading', { name: 'Desk' })).toBeVisible();
    await page.reload();
    await expect(page.getByText('Safari on iPhone')).toBeVisible();

    await page.getByLabel('Current password').fill(personPassword);
    await page.getByLabel('New password').fill('abcdefgh');
    await page.getByRole('button', { name: 'Change the password' }).click();
    await expect(page.getByText('This is a row of keys or letters')).toBeVisible();
    await page.getByLabel('New password').fill('eleven oaks under the kettle');
    await page.getByRole('button', { name: 'Change the password' }).click();
    await expect(page.getByText('Everywhere else you were signed out.')).toBeVisible();
    await expect(page.getByText('Safari on iPhone')).toBeHidden();
    await other.getByLabel('Type a profile').fill('72 ckd4');
    await other.getByRole('button', { name: /New handout, no name/ }).click();
    await expect(other).toHaveURL(/\/sign-in/);
    await elsewhere.close();
  });
});

test('asks who it is before data goes out: what was begun waits, is left alone, or goes on', async ({
  page,
  expectAccessible,
  expectedErrors,
}) => {
  expectedErrors.push(/status of (400|403)/);
  await signIn(page, demo.admin);
  await page.goto('/audit');
  // As five minutes after the sign-in: the server's own refusal is tested with its clock.
  let asked = 0;
  await page.route('**/api/v1/audit/csv*', (route) => {
    asked += 1;
    if (asked > 2) return route.continue();
    const body = JSON.stringify({ status: 403, code: 'confirm-first', title: 'Show first that it is you', detail: '' });
    return route.fulfill({ status: 403, contentType: 'application/problem+json', body });
  });
  const download = page.getByRole('link', { name: 'Download CSV' });
  const dialog = page.getByRole('dialog', { name: 'Show that it is you' });
  const password = dialog.getByLabel('Password', { exact: true });

  await download.focus();
  await page.keyboard.press('Enter');
  await expect(password).toBeFocused();
  await expectAccessible(page);
  await page.keyboard.press('Escape');
  await expect(dialog).toBeHidden();
  await expect(page.getByText('Not saved: You did not show that it is you')).toBeVisible();
  await expect(download).toBeFocused();

  await page.keyboard.press('Enter');
  await expect(password).toBeFocused();
  await page.keyboard.type('not this one');
  await page.keyboard.press('Enter');
  await expect(dialog.getByText('This is not your password.')).toBeVisible();
  await expect(password).toBeFocused();
  await page.keyboard.type(demo.password);
  const file = page.waitForEvent('download');
  await page.keyboard.press('Enter');
  expect((await file).suggestedFilename()).toBe('audit-record.csv');
  await expect(dialog).toBeHidden();
  // The session has a new name since; this page goes on with it.
  await page.getByRole('link', { name: 'People' }).click();
  await expect(page.getByRole('heading', { name: 'People' })).toBeVisible();
});
