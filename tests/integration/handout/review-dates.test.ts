import { afterAll, beforeAll, expect, test } from 'vitest';
import { inClinic } from '@/lib/db/in-clinic';
import { closeRenderPool } from '@/lib/documents/pdf/render-pool';
import { previewHandout } from '@/lib/usecases/handout/preview-handout';
import { aComposeRequest, tryToIssue } from '@/tests/builders/compose-request-builder';
import { readLegCramps } from '@/tests/builders/library-builder';
import { granted, storeLegCramps } from '@/tests/builders/recall-builder';
import { buildUser } from '@/tests/builders/user-builder';
import { provideDatabase } from '@/tests/setup/provide-database';

provideDatabase();
afterAll(closeRenderPool);

const dayMilliseconds = 24 * 60 * 60 * 1000;

const daysAgo = (days: number): string => new Date(Date.now() - days * dayMilliseconds).toISOString().slice(0, 10);

const overdue = daysAgo(10);

/** Stores the topic with other review dates for these blocks. */
const storeWith = async (dates: Record<string, string>) => {
  const { blocks } = await readLegCramps();
  return storeLegCramps({
    blocks: blocks.map((block) => ({ ...block, reviewBy: dates[block.blockId] ?? block.reviewBy })),
  });
};

beforeAll(() => storeWith({ 'core.what-is-cramp': overdue, 'prevent.medicine-review': daysAgo(100) }));

test('prints what is overdue and warns the clinician, and leaves out what lapsed', async () => {
  const { actor } = await buildUser();
  const request = aComposeRequest();
  const { advice, document } = granted(await previewHandout({ actor, request, now: new Date() }));
  const viewOf = (key: string) => advice.find(({ adviceKey }) => adviceKey === key);
  expect(viewOf('core.what-is-cramp')).toMatchObject({ onSheet: true, overdueSince: overdue });
  expect(viewOf('prevent.medicine-review')).toMatchObject({
    ...{ onSheet: false, addable: false },
    why: expect.stringMatching(/^Out of date: its review was due on/),
  });
  const printed = document.parts.flatMap((part) => (part.kind === 'section' ? part.blocks : []));
  expect(printed.map(({ adviceKey }) => adviceKey)).not.toContain('prevent.medicine-review');
  const issued = granted(await tryToIssue(actor, request));
  const given = await inClinic(actor.clinicId, (tx) => tx.adviceGiven.findMany({ where: { handoutId: issued.id } }));
  expect(given.map(({ adviceKey }) => adviceKey)).not.toContain('prevent.medicine-review');
});

test('issues no sheet at all without a text of "Get help now" that lapsed', async () => {
  await storeWith({ 'redflags.dvt': daysAgo(100) });
  const { actor } = await buildUser();
  const answer = await tryToIssue(actor, aComposeRequest());
  expect(answer).toMatchObject({
    ok: false,
    problem: {
      code: 'sheet-not-issuable',
      fields: [{ field: 'choices.redflags.dvt', reason: expect.stringContaining('its review was due on') }],
    },
  });
  expect(await inClinic(actor.clinicId, (tx) => tx.handout.count())).toBe(0);
});
