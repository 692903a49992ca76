import { beforeEach, describe, expect, test } from 'vitest';
import { loadTopicLibrary } from '@/lib/db/content/load-topic-library';
import { inClinic } from '@/lib/db/in-clinic';
import type { Actor } from '@/lib/domain/permission/actor';
import type { RecallTarget } from '@/lib/domain/recall/recall';
import { closeRecall } from '@/lib/usecases/recall/close-recall';
import { findRecallTargets } from '@/lib/usecases/recall/find-recall-targets';
import { getRecall } from '@/lib/usecases/recall/get-recall';
import { listRecalls } from '@/lib/usecases/recall/list-recalls';
import { openRecall } from '@/lib/usecases/recall/open-recall';
import { buildClinic } from '@/tests/builders/clinic-builder';
import {
  aNewRecall,
  buildRecall,
  giveSheet,
  granted,
  publishAgain,
  recallMoment,
  storeLegCramps,
  textOf,
  voidSheet,
} from '@/tests/builders/recall-builder';
import { buildUser } from '@/tests/builders/user-builder';
import { provideDatabase } from '@/tests/setup/provide-database';

provideDatabase();
beforeEach(async () => {
  await storeLegCramps();
});

const anEditor = async (): Promise<Actor> => (await buildUser({ role: 'editor' })).actor;

const versionOf = async (adviceKey: string): Promise<RecallTarget> => ({
  kind: 'block-version',
  id: (await textOf(adviceKey)).versionId,
});

const eventsOf = ({ clinicId }: Actor) =>
  inClinic(clinicId, (tx) => tx.auditEvent.findMany({ orderBy: { seq: 'asc' } }));

test('keeps a recall as it was asked for, under the name that its text had, and records it', async () => {
  const actor = await anEditor();
  const target = await versionOf('relief.massage');
  const filters = { given: { from: '2026-01-01', to: null }, onlyCurrent: true };
  const id = await buildRecall(actor, target, { filters, severity: 'urgent' });
  const { title } = await textOf('relief.massage');
  await publishAgain('relief.massage');

  expect(granted(await getRecall({ actor, recallId: id })).recall).toEqual({
    id,
    target,
    title,
    filters: { ...filters, onlyKnown: false },
    severity: 'urgent',
    reason: 'A new study says otherwise.',
    letter: 'Please stop doing this.',
    openedAt: recallMoment.toISOString(),
    openedBy: actor.userName,
    closure: null,
  });
  expect(await eventsOf(actor)).toMatchObject([
    { type: 'recall.opened', recordKind: 'recall', recordId: id, detail: { recallId: id, severity: 'urgent', target } },
  ]);
});

test('takes the text out of use with the recall, in one transaction', async () => {
  const actor = await anEditor();
  const target = await versionOf('relief.cold');
  const before = await loadTopicLibrary('leg-cramps');
  const id = await buildRecall(actor, target, { withdraw: true });
  const after = await loadTopicLibrary('leg-cramps');
  expect(before.library.blocks.map(({ versionId }) => versionId)).toContain(target.id);
  expect(after.library.blocks.map(({ versionId }) => versionId)).not.toContain(target.id);
  expect(await eventsOf(actor)).toMatchObject([
    {
      type: 'content.withdrawn',
      detail: { blockVersionId: target.id, adviceKey: 'relief.cold', reason: 'A new study says otherwise.' },
    },
    { type: 'recall.opened', recordId: id },
  ]);
});

test('opens nothing when its text is out of use already, when it is no text, or when it is not known', async () => {
  const actor = await anEditor();
  const old = await versionOf('relief.warmth');
  await publishAgain('relief.warmth');
  const refused: [RecallTarget, boolean, string][] = [
    [old, true, 'changed-meanwhile'],
    [{ kind: 'advice-key', id: 'relief.warmth' }, true, 'invalid-input'],
    [{ kind: 'rule', id: 'SR-998' }, false, 'invalid-input'],
  ];
  for (const [target, withdraw, code] of refused) {
    const answer = await openRecall({ actor, given: aNewRecall(target, { withdraw }), now: recallMoment });
    expect(answer).toMatchObject({ ok: false, problem: { code } });
  }
  expect(granted(await listRecalls({ actor }))).toEqual([]);
  expect(await eventsOf(actor)).toEqual([]);
  expect((await textOf('relief.warmth')).title).toMatch(/again$/);
});

test('refuses a clinician, who may look and contact but not open or close, and records the attempt', async () => {
  const { actor } = await buildUser();
  const target = await versionOf('relief.massage');
  const opened = await openRecall({ actor, given: aNewRecall(target), now: recallMoment });
  expect(opened).toMatchObject({ ok: false, problem: { code: 'not-allowed' } });
  expect(await eventsOf(actor)).toMatchObject([
    { type: 'access.refused', detail: { permission: 'recall.manage', because: 'role' } },
  ]);
});

test('dates a demo clinic’s past recall and its withdrawal as told', async () => {
  const { actor } = await buildUser({ role: 'admin', clinicId: await buildClinic({ demo: true }) });
  const given = aNewRecall(await versionOf('relief.elevate-after'), { withdraw: true });
  const now = new Date('2026-03-01T08:00:00.000Z');
  const { id } = granted(await openRecall({ actor, given, now, inThePast: true }));
  granted(await closeRecall({ actor, recallId: id, words: 'Done.', now, inThePast: true }));
  expect((await eventsOf(actor)).map(({ at }) => at)).toEqual([now, now, now]);
});

describe('the list', () => {
  test('shows the open ones first, the latest of them first', async () => {
    const actor = await anEditor();
    const given = aNewRecall(await versionOf('relief.massage'));
    const ids: string[] = [];
    for (const day of ['01', '02', '03'])
      ids.push(granted(await openRecall({ actor, given, now: new Date(`2026-11-${day}T10:00:00.000Z`) })).id);
    const [first, second, third] = ids;
    granted(await closeRecall({ actor, recallId: third ?? '', words: 'Done.', now: recallMoment }));
    const listed = granted(await listRecalls({ actor }));
    expect(listed.map(({ id }) => id)).toEqual([second, first, third]);
    expect(listed.map(({ closure }) => closure?.words ?? null)).toEqual([null, null, 'Done.']);
    expect(granted(await listRecalls({ actor: await anEditor() }))).toEqual([]);
  });
});

describe('what can be recalled', () => {
  test('begins with what changed last', async () => {
    const { actor } = await buildUser({ role: 'admin' });
    const given = { patient: undefined, adviceKeys: ['prevent.footwear'] };
    await giveSheet(actor, { adviceKeys: given.adviceKeys });
    await voidSheet(actor, await giveSheet(actor, { adviceKeys: given.adviceKeys }));
    const old = await versionOf('prevent.footwear');
    await publishAgain('prevent.footwear');
    const { versions, adviceKeys, rules } = granted(await findRecallTargets({ actor, query: '' }));
    expect(versions[0]).toMatchObject({ id: old.id, number: 1, state: 'superseded', language: 'en', sheets: 1 });
    expect(adviceKeys[0]).toMatchObject({ key: 'prevent.footwear', sheets: 1 });
    expect(rules[0]).toMatchObject({ id: expect.stringMatching(/^[A-Z]{2}-/), reason: expect.any(String), sheets: 0 });
  });

  test('is found by every word of a title, a key or a reason, and a percent sign stands for itself', async () => {
    const actor = await anEditor();
    const found = granted(await findRecallTargets({ actor, query: 'FOOTWEAR prevent' }));
    expect(found.versions.every(({ adviceKey }) => adviceKey === 'prevent.footwear')).toBe(true);
    expect(found.versions.length).toBeGreaterThan(0);
    expect(found.adviceKeys.map(({ key }) => key)).toEqual(['prevent.footwear']);
    expect(granted(await findRecallTargets({ actor, query: 'SR-001' })).rules.map(({ id }) => id)).toEqual(['SR-001']);
    const none = granted(await findRecallTargets({ actor, query: '%%%' }));
    expect(none).toEqual({ versions: [], adviceKeys: [], rules: [] });
  });
});
