import type { Page } from '@playwright/test';
import { expect, test } from '../fixtures';
import { newPerson, openAccount, personPassword, signOut, typeSignIn } from './new-person';

const phone = { width: 375, height: 800 };
const desk = { width: 1280, height: 800 };

/** A device of Chromium's own making that holds passkeys and asks its holder, who always answers. */
const addDevice = async (page: Page): Promise<void> => {
  const session = await page.context().newCDPSession(page);
  await session.send('WebAuthn.enable');
  await session.send('WebAuthn.addVirtualAuthenticator', {
    options: {
      protocol: 'ctap2',
      transport: 'internal',
      hasResidentKey: true,
      hasUserVerification: true,
      isUserVerified: true,
      automaticPresenceSimulation: true,
    },
  });
};

test('a passkey from its making to its end: it opens the account, shows who it is, and opens nothing once removed', async ({
  page,
  browser,
  expectAccessible,
  expectedErrors,
}) => {
  test.slow();
  expectedErrors.push(/status of (401|403)/);
  const email = await newPerson(browser, 'clinician');
  await addDevice(page);
  await page.goto('/sign-in');
  await typeSignIn(page, email, personPassword);
  await openAccount(page);
  const passkeys = page.getByRole('region', { name: 'Passkeys' });

  await test.step('it is made on this device, under a name', async () => {
    await expect(passkeys.getByText('None yet.')).toBeVisible();
    await passkeys.getByRole('button', { name: 'Add a passkey' }).click();
    const name = passkeys.getByLabel('Name of the passkey');
    await expect(name).toBeFocused();
    await expect(name).toHaveValue(/^Chrome on /);
    await page.setViewportSize(phone);
    await expectAccessible(page);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(phone.width);
    await name.fill('My phone');
    await page.keyboard.press('Enter');
    await expect(passkeys.getByText('My phone')).toBeVisible();
    await expect(passkeys.getByText('not used yet')).toBeVisible();
    await expectAccessible(page);
    await page.setViewportSize(desk);
  });

  await test.step('it opens the account, with nothing typed', async () => {
    await signOut(page);
    await page.getByLabel('Password', { exact: true }).focus();
    const passkey = page.getByRole('button', { name: 'Sign in with a passkey' });
    await page.keyboard.press('Tab');
    await page.keyboard.press('Tab');
    await expect(passkey).toBeFocused();
    await page.keyboard.press('Enter');
    await openAccount(page);
    await expect(passkeys.getByText('last used')).toBeVisible();
  });

  await test.step('it shows who it is, before it is removed itself', async () => {
    // As five minutes after the sign-in: the server's own refusal is tested with its clock.
    let asked = 0;
    await page.route('**/api/v1/account/passkeys/*', (route) => {
      asked += 1;
      if (asked > 1) return route.continue();
      const body = JSON.stringify({
        status: 403,
        code: 'confirm-first',
        title: 'Show first that it is you',
        detail: '',
      });
      return route.fulfill({ status: 403, contentType: 'application/problem+json', body });
    });
    await passkeys.getByRole('button', { name: 'Remove My phone' }).click();
    await expect(passkeys.getByRole('button', { name: 'Remove the passkey' })).toBeFocused();
    await page.keyboard.press('Enter');
    const dialog = page.getByRole('dialog', { name: 'Show that it is you' });
    const withPasskey = dialog.getByRole('button', { name: 'Use a passkey' });
    await expect(withPasskey).toBeVisible();
    await expectAccessible(page);
    await withPasskey.click();
    await expect(dialog).toBeHidden();
    await expect(passkeys.getByText('None yet.')).toBeVisible();
  });

  await test.step('the device still has it, and it opens nothing', async () => {
    await signOut(page);
    await page.getByRole('button', { name: 'Sign in with a passkey' }).click();
    await expect(page.getByRole('alert', { name: /^This passkey opens no account here/ })).toBeVisible();
    await expect(page.getByLabel('Email')).toBeVisible();
  });
});
