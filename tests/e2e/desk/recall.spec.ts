import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { expect, test } from '../fixtures';
import { demo, issueButton, issuedLine, sheet, signIn } from './at-the-desk';

// It is withdrawn for the whole database of the run, so it is a text that only people with varicose veins get: none of
// the other tests has one.
const advice = 'When you have varicose veins';

const addPatient = async (page: Page, name: string): Promise<string> => {
  const response = await page.request.post('/api/v1/patients', {
    headers: { origin: process.env.PLAINLEAF_ADDRESS ?? '' },
    data: {
      name,
      birthDate: '1984-04-02',
      recordNumber: `RC-${Date.now()}`,
      phone: '020 7946 0321',
      address: '12 Example Street\nLondon',
      sex: 'female',
      language: 'en',
      printSize: 12,
      readingLevel: 'standard',
      profile: {
        pregnancyTrimester: null,
        conditions: ['varicose-veins'],
        medicines: [],
        allergies: [],
        lifestyle: [],
        absent: [],
        complete: true,
      },
    },
  });
  expect(response.status()).toBe(201);
  const { id } = await response.json();
  return id;
};

const composeSheet = async (page: Page, patientId: string): Promise<void> => {
  await page.goto(`/handouts/new?patient=${patientId}`);
  await page.getByRole('button', { name: 'None of these' }).click();
  await expect(sheet(page).getByRole('heading', { name: advice })).toBeVisible();
  await expect(page.getByText('Ready. Not issued yet')).toBeVisible();
};

/** Opens the recall of the text, taking it out of use, and answers with the address of its page. */
const openRecall = async (page: Page): Promise<string> => {
  await page.goto('/recalls/new');
  await page.getByLabel('Find a text, an advice or a rule').fill('varicose veins');
  await page
    .getByRole('list', { name: 'Texts' })
    .getByRole('button', { name: new RegExp(advice) })
    .click();
  await expect(page.getByRole('status').getByText(/Reaches [1-9]\d* patients? on/)).toBeVisible();
  await page.getByLabel('Also take this text out of use').check();
  await page.getByRole('button', { name: 'Open the recall' }).click();
  await expect(page.getByText('Type why')).toBeVisible();
  await page.getByRole('radio', { name: 'Urgent' }).check();
  await page.getByRole('textbox', { name: 'Why' }).fill('It told people to raise the leg, which hurt two of them.');
  await page.getByLabel('What changed and what to do now').fill('Do not raise your leg above your hip.');
  const letter = page.getByRole('region', { name: 'The letter, to someone made up' });
  await expect(letter).toContainText('Please act on this letter today.');
  await expect(letter).toContainText('Do not raise your leg above your hip.');
  await page.getByRole('button', { name: 'Open the recall' }).click();
  await page.getByRole('button', { name: 'Take it out of use and open the recall' }).click();
  await expect(page.getByRole('heading', { name: 'Call list' })).toBeVisible();
  return page.url();
};

const expectFine = async (page: Page, path: string, expectAccessible: (page: Page) => Promise<void>) => {
  await page.goto(path);
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    for (const width of [375, 1280]) {
      await page.setViewportSize({ width, height: 860 });
      const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
      expect(overflow, `${path} at ${width}`).toBeLessThanOrEqual(0);
      await expectAccessible(page);
    }
  }
};

test('recalls a text: withdraws it, finds who was given it, contacts them, and closes', async ({
  page,
  browser,
  expectedErrors,
  expectAccessible,
}) => {
  // One long story, and axe looks at twelve pages of it.
  test.setTimeout(300_000);
  expectedErrors.push(/409/);
  // A spreadsheet would compute a name that begins like this.
  const name = `=Thea ${Date.now()} (synthetic)`;
  const desk = await browser.newContext();
  const stale = await desk.newPage();
  const clinician = await desk.newPage();

  await test.step('a clinician gives a patient the text, and has it on the next sheet too', async () => {
    await signIn(clinician);
    const id = await addPatient(clinician, name);
    await composeSheet(clinician, id);
    await issueButton(clinician).click();
    await expect(issuedLine(clinician)).toBeVisible();
    await composeSheet(stale, id);
  });

  await signIn(page, demo.admin);
  const address = await test.step('the administrator opens a recall that takes it out of use', () => openRecall(page));

  await test.step('the stale sheet is refused by the name of the text, and goes without it', async () => {
    await issueButton(stale).click();
    await expect(stale.getByRole('status').getByText(`"${advice}" was withdrawn`)).toBeVisible();
    await expect(sheet(stale).getByRole('heading', { name: advice })).toHaveCount(0);
    await issueButton(stale).click();
    await expect(issuedLine(stale)).toBeVisible();
  });

  const row = page.getByRole('row').filter({ hasText: name });
  await test.step('the call list has the patient; a contact is recorded, undone and recorded with words', async () => {
    await expect(row).toContainText('020 7946 0321');
    await row.getByRole('button', { name: `Reached: ${name}` }).click();
    await expect(row.getByText('Reached', { exact: true }).first()).toBeVisible();
    await row.getByRole('button', { name: `Undo: ${name}` }).click();
    await expect(row).toContainText('To contact');
    await row.getByRole('button', { name: `Add words on ${name}` }).click();
    await page.getByLabel(`Words on the contact with ${name}`).fill('Left a message');
    await row.getByRole('button', { name: `No answer: ${name}` }).click();
    await page
      .getByRole('group', { name: 'Show' })
      .getByRole('button', { name: /^No answer/ })
      .click();
    await expect(row).toContainText('“Left a message”');
  });

  await test.step('the letter is printed, and the list says so', async () => {
    await row.getByRole('checkbox').check();
    const downloading = page.waitForEvent('download');
    await page.getByRole('button', { name: 'Print letters (1)' }).click();
    const file = await (await downloading).path();
    expect((await readFile(file)).subarray(0, 5).toString()).toBe('%PDF-');
    await page
      .getByRole('group', { name: 'Show' })
      .getByRole('button', { name: /^Everyone/ })
      .click();
    await expect(row).toContainText('Letter printed');
  });

  await test.step('the call list comes out as CSV that a spreadsheet does not compute', async () => {
    const downloading = page.waitForEvent('download');
    await page.getByRole('button', { name: 'Download the call list (CSV)' }).click();
    const csv = await readFile(await (await downloading).path(), 'utf8');
    expect(csv).toContain(`'${name}`);
    expect(csv).toContain('Letter printed');
    await expect(page.getByText(/^[1-9]\d* rows? saved as call-list\.csv$/)).toBeVisible();
  });

  await test.step('every page of it is accessible and fits its screen', async () => {
    for (const path of ['/recalls', '/recalls/new', address]) await expectFine(page, path, expectAccessible);
  });

  await test.step('a sheet’s record leads to a recall of each of its texts', async () => {
    await page.goto(address);
    await row.getByRole('link', { name: /^Sheet of/ }).click();
    await page.getByText('Recall this advice').click();
    await page.getByRole('link', { name: advice }).click();
    await expect(page.getByRole('region', { name: 'What is recalled' })).toContainText(advice);
    await page.goto(address);
  });

  await test.step('an editor sees how many, and nobody’s name', async () => {
    const room = await browser.newContext();
    const editor = await room.newPage();
    await signIn(editor, demo.editor);
    await editor.goto(address);
    await expect(editor.getByText('Your role sees how many there are, not who they are.')).toBeVisible();
    await expect(editor.getByText(name)).toHaveCount(0);
    await room.close();
  });

  await test.step('once it is closed, whoever works on it is told by whom', async () => {
    await clinician.goto(address);
    await page.getByRole('button', { name: 'Close the recall' }).click();
    await page.getByLabel('How it ended').fill('Everyone was told.');
    await page.getByRole('button', { name: 'Close the recall for good' }).click();
    await expect(page.getByRole('region', { name: 'Closed' })).toContainText('Everyone was told.');
    await clinician.getByRole('button', { name: `Reached: ${name}` }).click();
    await expect(clinician.getByText(/^Not recorded: Demo admin closed this recall on/)).toBeVisible();
    await expect(clinician.getByRole('region', { name: 'Closed' })).toContainText('Everyone was told.');
    await page.goto('/recalls');
    await expect(page.getByRole('list', { name: 'Closed recalls' })).toContainText(advice);
  });
  await desk.close();
});
