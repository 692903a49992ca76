import type { Locator } from '@playwright/test';
import { demo, sheet, signIn } from '../desk/at-the-desk';
import { expect, test } from '../fixtures';
import { chooseByKeyboard, expectFine, reviewer } from './at-the-editors-desk';

/** Takes a name in a picker of several, and closes its list. */
const pick = async (field: Locator, name: string): Promise<void> => {
  await chooseByKeyboard(field, name);
  await field.press('Escape');
};

test('adds a rule: sees whom it touches, has it published by somebody else, the next sheet obeys, and it goes again', async ({
  page,
  browser,
  expectedErrors,
  expectAccessible,
}) => {
  test.setTimeout(180_000);
  // It is given to review before it is whole.
  expectedErrors.push(/422/);
  await signIn(page, demo.editor);

  await test.step('the list finds rules by any word and by severity', async () => {
    await page.goto('/content/rules');
    await page.getByLabel('Find a rule').fill('potassium kidney');
    await expect(page.getByRole('main').getByRole('status')).toHaveText(/^\d+ of \d+ rules$/);
    await page.getByLabel('Severity').selectOption('Stop');
    await expect(page.getByRole('link', { name: 'SR-090' })).toBeVisible();
    await expectFine(page, expectAccessible);
  });

  const effects = page.getByRole('region', { name: 'Whom does this change?' });
  await test.step('a new rule is written by keyboard, and its effects follow', async () => {
    await page.getByRole('button', { name: 'Add a rule' }).press('Enter');
    await expect(page.getByRole('heading', { name: /^New rule SR-\d{3}$/ })).toBeVisible();
    await expect(effects).toContainText('None of the 12 presets');
    await pick(page.getByRole('combobox', { name: 'Advice', exact: true }), 'Gently rub');
    await pick(page.getByRole('combobox', { name: 'For whom' }), 'Diabetes with neuropathy');
    await expect(effects).toContainText('1 of 12 presets');
    await expect(effects).toContainText('would be left out');
    await expect(effects).toContainText('Type 2 diabetes with numb feet');
    await expect(effects).toContainText(/of the last \d+ sheets of this clinic/);
  });

  await test.step('what it lacks is said, each at its field', async () => {
    await page.getByRole('button', { name: 'Give to review' }).click();
    await expect(page.getByText('Say why, for the clinician.').first()).toBeVisible();
    await page.getByRole('textbox', { name: 'Reason' }).fill('Numb feet do not feel a bruise.');
    await pick(page.getByRole('combobox', { name: 'Sources' }), 'own medical knowledge');
    await expect(page.getByText(/^Draft saved/)).toBeVisible();
    await expectFine(page, expectAccessible);
  });

  await test.step('its author can’t approve it', async () => {
    await page.getByRole('button', { name: 'Give to review' }).press('Enter');
    await expect(page.getByRole('heading', { name: /^Review: new rule/ })).toBeVisible();
    await expect(page.getByText('You wrote on this rule, so somebody else approves it.')).toBeVisible();
    await expect(page.getByRole('button', { name: 'Approve' })).toHaveCount(0);
  });

  const ruleId = /SR-\d{3}/.exec((await page.getByRole('heading', { level: 1 }).textContent()) ?? '')?.[0] ?? '';
  const room = await browser.newContext();
  const second = await room.newPage();
  await test.step('somebody else publishes it', async () => {
    await signIn(second, reviewer);
    await second.goto(page.url());
    await expect(second.getByRole('region', { name: 'Whom does this change?' })).toContainText('1 of 12 presets');
    await expectFine(second, expectAccessible);
    await second.getByRole('button', { name: 'Approve' }).press('Enter');
    await second.getByRole('button', { name: 'Publish the rule' }).press('Enter');
    await expect(second.getByRole('heading', { name: `Rule ${ruleId}` })).toBeVisible();
    await expect(second.getByText(/^In force since/)).toBeVisible();
    await expectFine(second, expectAccessible);
  });

  await test.step('the next sheet leaves the advice out, and says which rule did', async () => {
    await page.goto('/handouts/new?preset=type-2-diabetes-numb-feet');
    await expect(sheet(page)).toBeVisible();
    await expect(page.getByText(`(${ruleId})`).first()).toBeVisible();
    await expect(sheet(page).getByRole('heading', { name: 'Rub the muscle gently' })).toHaveCount(0);
  });

  await test.step('it goes again once somebody else agrees, for a reason', async () => {
    await page.goto(`/content/rules/${ruleId}`);
    await page.getByRole('button', { name: 'Withdraw' }).click();
    await page.getByLabel('Why it is not needed any more').fill('Gentle rubbing does not bruise.');
    await page.getByRole('button', { name: 'Give the withdrawal to review' }).click();
    await expect(page.getByRole('heading', { name: `Review: withdraw ${ruleId}` })).toBeVisible();
    await second.goto(page.url());
    await expect(second.getByText('Loosens: the rule would be gone')).toBeVisible();
    await expect(second.getByText('Why: Gentle rubbing does not bruise.')).toBeVisible();
    await second.getByRole('button', { name: 'Approve' }).click();
    await second.getByRole('button', { name: 'Withdraw the rule' }).click();
    await expect(second.getByText(/^Withdrawn \d/)).toBeVisible();
    await room.close();
  });
});

test('says that a change loosens a rule, and takes it back with an undo', async ({ page }) => {
  await signIn(page, demo.editor);
  await page.goto('/content/rules/SR-071');
  await page.getByRole('button', { name: 'Change' }).click();
  await page.getByRole('radio', { name: 'Note' }).check();
  await expect(page.getByText('Loosens: Caution would become note')).toBeVisible();
  await page.getByLabel('Why that is safe').fill('The chair is enough.');
  await expect(page.getByText(/^Draft saved/)).toBeVisible();
  await page.getByRole('button', { name: 'Discard the draft' }).click();
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(page.getByLabel('Why that is safe')).toHaveValue('The chair is enough.');
  await page.getByRole('button', { name: 'Discard the draft' }).click();
  await page.getByRole('link', { name: 'Go on' }).click();
  await expect(page.getByText(/^In force since .*, version 1$/)).toBeVisible();
});

test('shows what became of each claim, by what is chosen', async ({ page, expectAccessible }) => {
  await signIn(page, demo.editor);
  await page.goto('/content/claims');
  await expect(page.getByRole('main').getByRole('status')).toHaveText('301 claims');
  await page.getByRole('button', { name: /^Harmful/ }).press('Enter');
  await expect(page.getByRole('main').getByRole('status')).toHaveText('28 of 301 claims');
  await page.getByRole('button', { name: /^Answered \d/ }).press('Enter');
  await page.getByLabel('Find a claim').fill('quinine');
  await expect(page.getByRole('main').getByRole('status')).toHaveText(/^\d+ of 301 claims$/);
  await page.getByRole('button', { name: 'Show all' }).click();
  await page.getByLabel('Find a claim').fill('massage');
  const answered = page.getByRole('row').filter({ hasText: 'Answered' }).first().getByRole('link').first();
  await expect(answered).toHaveAttribute('href', /^\/content\/blocks\//);
  await expectFine(page, expectAccessible);
});
