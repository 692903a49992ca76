import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { POST as withdraw } from '@/app/api/v1/block-versions/[id]/withdraw/route';
import { POST as issue } from '@/app/api/v1/handouts/route';
import { importTopicLibrary } from '@/lib/db/content/import-topic-library';
import { loadTopicLibrary } from '@/lib/db/content/load-topic-library';
import { insertHandout } from '@/lib/db/handout/insert-handout';
import { inClinic } from '@/lib/db/in-clinic';
import { closeRenderPool } from '@/lib/documents/pdf/render-pool';
import { withdrawBlockVersion } from '@/lib/usecases/content/withdraw-block-version';
import { issueHandout } from '@/lib/usecases/handout/issue-handout';
import { previewHandout } from '@/lib/usecases/handout/preview-handout';
import { aComposeRequest, sheetMoment, toIssueRequest } from '@/tests/builders/compose-request-builder';
import { readLegCramps } from '@/tests/builders/library-builder';
import { buildNewHandout } from '@/tests/builders/new-handout-builder';
import { granted, publishAgain, storeLegCramps, textOf } from '@/tests/builders/recall-builder';
import { type BuiltUser, buildUser } from '@/tests/builders/user-builder';
import { ask, problemOf } from '@/tests/setup/ask';
import { provideDatabase } from '@/tests/setup/provide-database';

provideDatabase();
afterAll(closeRenderPool);

const now = new Date('2026-11-22T12:00:00.000Z');

let editor: BuiltUser;
beforeAll(async () => {
  await storeLegCramps();
  editor = await buildUser({ role: 'editor' });
});

/** Takes the text in force out of use; answers it. */
const takeOut = async (adviceKey: string) => {
  const text = await textOf(adviceKey);
  const reason = 'Found to do harm.';
  granted(await withdrawBlockVersion({ actor: editor.actor, blockVersionId: text.versionId, reason, now }));
  return text;
};

const keysInForce = async (): Promise<string[]> =>
  (await loadTopicLibrary('leg-cramps')).library.blocks.map(({ adviceKey }) => adviceKey);

test('takes a text out of use and records who did and why', async () => {
  const text = await textOf('prevent.footwear');
  const question = { sealed: editor.sealed, params: { id: text.versionId }, body: { reason: ' Found to do harm. ' } };
  const answer = await ask(withdraw, question);
  expect([answer.status, await answer.json()]).toEqual([200, { adviceKey: 'prevent.footwear' }]);
  expect(await keysInForce()).not.toContain('prevent.footwear');
  const { actor } = editor;
  await inClinic(actor.clinicId, async (tx) => {
    const detail = { blockVersionId: text.versionId, adviceKey: 'prevent.footwear', reason: 'Found to do harm.' };
    expect(await tx.auditEvent.findMany()).toMatchObject([
      { type: 'content.withdrawn', actorId: actor.userId, detail },
    ]);
  });
  const again = await ask(withdraw, question);
  expect([again.status, (await problemOf(again)).code]).toEqual([409, 'changed-meanwhile']);
});

test.for<[string, (text: string) => { id: string; reason: string }, number]>([
  ['a text that is not there', () => ({ id: randomUUID(), reason: 'Why.' }), 404],
  ['an id that is none', () => ({ id: 'none', reason: 'Why.' }), 404],
  ['no reason', (id) => ({ id, reason: ' ' }), 400],
  ['a reason of 501 characters', (id) => ({ id, reason: 'x'.repeat(501) }), 400],
])('refuses %s', async ([, wrong, status]) => {
  const { id, reason } = wrong((await textOf('relief.massage')).versionId);
  const answer = await ask(withdraw, { sealed: editor.sealed, params: { id }, body: { reason } });
  expect(answer.status).toBe(status);
  expect(await keysInForce()).toContain('relief.massage');
});

test('refuses a clinician', async () => {
  const { sealed } = await buildUser();
  const params = { id: (await textOf('relief.massage')).versionId };
  expect((await ask(withdraw, { sealed, params, body: { reason: 'Why.' } })).status).toBe(403);
  expect(await keysInForce()).toContain('relief.massage');
});

describe('the next start', () => {
  test('leaves a withdrawn text out of use, though the pack still has it', async () => {
    await takeOut('exercise.yoga');
    const imported = await storeLegCramps();
    expect(imported).toMatchObject({ changed: false, published: 0 });
    expect(await keysInForce()).not.toContain('exercise.yoga');
  });

  test('publishes the pack’s new text in place of the withdrawn one', async () => {
    const { versionId } = await takeOut('exercise.foot-roller');
    const pack = await readLegCramps();
    const blocks = pack.blocks.map((block) =>
      block.adviceKey === 'exercise.foot-roller' ? { ...block, title: 'Roll your foot while you sit' } : block,
    );
    expect(await importTopicLibrary({ ...pack, blocks })).toMatchObject({ published: 1, superseded: 0 });
    const text = await textOf('exercise.foot-roller');
    expect(text.title).toBe('Roll your foot while you sit');
    expect(text.versionId).not.toBe(versionId);
  });
});

describe('a sheet put together before the withdrawal', () => {
  const stale = async () => {
    const request = aComposeRequest();
    return { request: await toIssueRequest(request), user: await buildUser() };
  };

  test('is not issued, and the answer says what changed since, what was withdrawn first', async () => {
    const { request, user } = await stale();
    await publishAgain('relief.stretch-calf');
    const again = await textOf('relief.stretch-calf');
    const text = await takeOut('relief.massage');
    const headers = { 'idempotency-key': randomUUID() };
    const answer = await ask(issue, { sealed: user.sealed, body: request, headers });
    const problem = await problemOf(answer);
    expect([answer.status, problem.code]).toEqual([409, 'changed-meanwhile']);
    expect(problem.fields).toEqual([
      { field: 'content.relief.massage', reason: `"${text.title}" was withdrawn` },
      { field: 'content.relief.stretch-calf', reason: `"${again.title}" is a new text` },
    ]);
    expect(await inClinic(user.actor.clinicId, (tx) => tx.handout.count())).toBe(0);
  });

  test('is told the same by the database when the text goes while the sheet is drawn', async () => {
    const { request, user } = await stale();
    const issuing = issueHandout({ actor: user.actor, request, idempotencyKey: randomUUID(), now: sheetMoment });
    const text = await takeOut('relief.elevate-after');
    const answer = await issuing;
    expect(answer).toMatchObject({
      ok: false,
      problem: {
        code: 'changed-meanwhile',
        fields: [{ field: 'content.relief.elevate-after', reason: `"${text.title}" was withdrawn` }],
      },
    });
    expect(await inClinic(user.actor.clinicId, (tx) => tx.adviceGiven.count())).toBe(0);
  });

  test('is refused without a list when its revision is none', async () => {
    const { request, user } = await stale();
    for (const libraryRevision of ['none', '9'.repeat(80)]) {
      const answer = await issueHandout({
        actor: user.actor,
        request: { ...request, libraryRevision },
        idempotencyKey: randomUUID(),
        now: sheetMoment,
      });
      expect(answer).toMatchObject({ ok: false, problem: { code: 'changed-meanwhile' } });
    }
  });
});

describe('a topic without a text', () => {
  test.for<[string, string]>([
    ['that is a rule’s safer alternative', 'prevent.presleep-stretch-seated'],
    ['that is on every sheet', 'core.what-is-cramp'],
    ['that says when to get help', 'redflags.dvt'],
    ['that is for some people only', 'pop.ckd'],
  ])('%s still makes a sheet for every preset, without it', async ([, adviceKey]) => {
    await takeOut(adviceKey);
    const { actor } = await buildUser();
    const { library } = await loadTopicLibrary('leg-cramps');
    expect(library.presets.length).toBeGreaterThan(0);
    for (const { id } of library.presets) {
      const request = aComposeRequest({ subject: { kind: 'preset', presetId: id } });
      const { advice } = granted(await previewHandout({ actor, request, now }));
      expect(advice.filter((one) => one.adviceKey === adviceKey && (one.onSheet || one.addable))).toEqual([]);
      expect(advice.some(({ onSheet }) => onSheet)).toBe(true);
    }
  });

  test('can’t be issued with it by whoever goes round the desk', async () => {
    const { actor } = await buildUser();
    const text = await takeOut('relief.warmth');
    const given = { blockVersionId: text.versionId, adviceKey: text.adviceKey, sectionId: text.section, cautions: [] };
    const sheet = buildNewHandout(actor, await loadTopicLibrary('leg-cramps'), { adviceGiven: [given] });
    await expect(insertHandout(sheet)).rejects.toThrow(`block version ${text.versionId} is not published`);
  });
});
