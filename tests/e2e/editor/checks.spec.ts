import { demo, sheet, signIn } from '../desk/at-the-desk';
import { expect, test } from '../fixtures';
import { expectFine } from './at-the-editors-desk';

test('runs the profile matrix over a topic, follows it, and reads what was covered', async ({
  page,
  expectAccessible,
}) => {
  test.setTimeout(240_000);
  await signIn(page, demo.editor);
  await page.goto('/content/matrix?topic=heartburn');
  await expect(page.getByText('The matrix has not run yet')).toBeVisible();
  await expectFine(page, expectAccessible);

  await page.getByRole('button', { name: 'Run the matrix' }).press('Enter');
  await expect(page.getByText(/^\d+ of \d+ sheets looked at$/)).toBeVisible({ timeout: 60_000 });
  await expect(page.getByRole('button', { name: 'Stop' })).toBeVisible();

  await expect(page.getByText(/^Clean/)).toBeVisible({ timeout: 200_000 });
  await expect(page.getByText(/^\d+ times: each sheet at 12 pt and 18 pt/)).toBeVisible();
  await expectFine(page, expectAccessible);

  await test.step('a made-up person’s sheet opens at the desk in the print that was looked at', async () => {
    await page.goto('/handouts/new?topic=heartburn&made=pair.none.none.adult.3&size=18&paper=letter');
    await expect(page.getByText('Made up for the checks, no name on the sheet')).toBeVisible();
    await expect(sheet(page)).toBeVisible();
  });
});

test('rates a topic with the keyboard, and says why it sees a question otherwise than the software', async ({
  page,
  expectAccessible,
}) => {
  test.setTimeout(120_000);
  await signIn(page, demo.editor);
  await page.goto('/content/ratings?topic=heartburn');
  await expect(
    page.getByText('PEMAT-P: nobody has rated the content as it is now. Two people are needed.'),
  ).toBeVisible();
  await page.getByRole('link', { name: 'Rate with it' }).first().press('Enter');
  await expect(page.getByText(/not answered$/)).toBeVisible();
  await expectFine(page, expectAccessible);

  const groups = page.getByRole('radiogroup');
  for (const group of await groups.all()) {
    if ((await group.getByRole('radio', { checked: true }).count()) > 0) continue;
    await group.getByRole('radio', { name: 'Yes' }).press('Space');
  }
  await expect(page.getByText(/^Understanding \d+/)).toBeVisible();

  const question = page.getByRole('radiogroup', { name: /^21\./ });
  await question.getByRole('radio', { checked: true }).press('ArrowRight');
  const why = page.getByLabel('Why you see question 21 otherwise than the software');
  await why.fill('Some lines speak of people in general.');
  await page.getByRole('button', { name: 'Keep this rating' }).press('Enter');

  await expect(
    page.getByText('PEMAT-P: one person has rated the content as it is now. A second one is needed.'),
  ).toBeVisible();
  const table = page.getByRole('region', { name: 'PEMAT-P, rater by rater' });
  await expect(table.getByText('Some lines speak of people in general.')).toBeVisible();
  await expectFine(page, expectAccessible);
});
