import { beforeAll, describe, expect, test } from 'vitest';
import { loadTopicLibrary } from '@/lib/db/content/load-topic-library';
import { inClinic } from '@/lib/db/in-clinic';
import type { Rule } from '@/lib/domain/rule/rule';
import { previewHandout } from '@/lib/usecases/handout/preview-handout';
import { approveRuleVersion } from '@/lib/usecases/rule/approve-rule-version';
import { discardRuleDraft } from '@/lib/usecases/rule/discard-rule-draft';
import { getRule } from '@/lib/usecases/rule/get-rule';
import { getRuleReview } from '@/lib/usecases/rule/get-rule-review';
import { listRules } from '@/lib/usecases/rule/list-rules';
import { proposeRuleWithdrawal } from '@/lib/usecases/rule/propose-rule-withdrawal';
import { returnRuleVersion } from '@/lib/usecases/rule/return-rule-version';
import { saveRuleDraft } from '@/lib/usecases/rule/save-rule-draft';
import { startRuleDraft } from '@/lib/usecases/rule/start-rule-draft';
import { submitRuleVersion } from '@/lib/usecases/rule/submit-rule-version';
import { aComposeRequest, sheetMoment } from '@/tests/builders/compose-request-builder';
import { granted, storeLegCramps } from '@/tests/builders/recall-builder';
import {
  approveRule,
  buildEditors,
  buildRuleDraft,
  editOf,
  ruleMoment as now,
  submitRule,
  toDraft,
} from '@/tests/builders/rule-builder';
import { type BuiltUser, buildUser } from '@/tests/builders/user-builder';
import { asApp, provideDatabase } from '@/tests/setup/provide-database';

provideDatabase();

let writer: BuiltUser;
let reviewer: BuiltUser;
beforeAll(async () => {
  await storeLegCramps();
  ({ writer, reviewer } = await buildEditors());
});

const topicId = 'leg-cramps';

const inForce = async (ruleId: string): Promise<Rule> => {
  const { library } = await loadTopicLibrary(topicId);
  const rule = library.rules.find(({ id }) => id === ruleId);
  if (!rule) throw new Error(`${ruleId} is not in force.`);
  return rule;
};

const view = async (ruleId: string) => granted(await getRule({ actor: writer.actor, topicId, ruleId }));

const eventsAbout = (id: string) =>
  inClinic(writer.actor.clinicId, async (tx) => {
    const events = await tx.auditEvent.findMany({ orderBy: { seq: 'asc' } });
    return events.filter(({ detail }) => JSON.stringify(detail).includes(id)).map(({ type }) => type);
  });

describe('a change of a rule', () => {
  test('is in force, in its place, once somebody else approved it, and the next sheet obeys', async () => {
    const before = (await loadTopicLibrary(topicId)).library.rules.map(({ id }) => id);
    const request = aComposeRequest({ subject: { kind: 'preset', presetId: 'healthy-adult' } });
    const sheetOf = async () => {
      const { advice } = granted(await previewHandout({ actor: writer.actor, request, now: sheetMoment }));
      return advice.find(({ adviceKey }) => adviceKey === 'relief.massage');
    };
    expect((await sheetOf())?.outcome).not.toBe('blocked');

    const id = await buildRuleDraft(writer.actor, 'SR-090', {
      adviceKeys: ['relief.massage'],
      facts: ['everyone'],
      loosenedBecause: 'A test.',
    });
    expect((await sheetOf())?.outcome).not.toBe('blocked');
    await submitRule(writer.actor, id);
    expect(await approveRule(reviewer.actor, id)).toEqual({ state: 'published' });

    expect((await loadTopicLibrary(topicId)).library.rules.map((rule) => rule.id)).toEqual(before);
    expect((await inForce('SR-090')).adviceKeys).toEqual(['relief.massage']);
    expect(await sheetOf()).toMatchObject({ outcome: 'blocked', onSheet: false });
    const { versions, state, open } = await view('SR-090');
    expect([state, open]).toEqual(['in-force', null]);
    expect(versions.map((version) => [version.number, version.state, version.origin])).toEqual([
      [2, 'published', 'editor'],
      [1, 'superseded', 'pack'],
    ]);
    expect(versions[0]).toMatchObject({
      authorNames: [writer.actor.userName],
      reviewerName: reviewer.actor.userName,
      loosenedBecause: 'A test.',
    });
    expect(await eventsAbout(id)).toEqual(['content.drafted', 'content.submitted', 'content.published']);
  });

  test('is one at a time: whoever begins it again goes on with the draft that is there', async () => {
    const id = await buildRuleDraft(writer.actor, 'SR-071');
    const given = { topicId, rule: { kind: 'existing', id: 'SR-071' } } as const;
    expect(granted(await startRuleDraft({ actor: reviewer.actor, given, now }))).toEqual({ id });
    const draft = { ...toDraft(await inForce('SR-071')), reason: 'Another reason.' };
    granted(await saveRuleDraft({ actor: writer.actor, versionId: id, edit: 1, draft, now }));
    await submitRule(writer.actor, id);
    expect(await startRuleDraft({ actor: reviewer.actor, given, now })).toMatchObject({
      problem: { code: 'changed-meanwhile', detail: expect.stringContaining('in review') },
    });
  });

  test('that another window saved is not overwritten, and says who saved it and when', async () => {
    const id = await buildRuleDraft(writer.actor, 'SR-010');
    const rule = await inForce('SR-010');
    const mine = { ...toDraft(rule), reason: 'Mine.' };
    const save = (actor: BuiltUser['actor'], edit: number, reason: string) =>
      saveRuleDraft({ actor, versionId: id, edit, draft: { ...mine, reason }, now });
    expect(granted(await save(reviewer.actor, 1, 'Theirs.'))).toEqual({ edit: 2, savedAt: now.toISOString() });
    const refused = await save(writer.actor, 1, 'Mine.');
    expect(refused).toMatchObject({
      problem: {
        code: 'changed-meanwhile',
        detail: expect.stringContaining(`${reviewer.actor.userName} saved this rule at 09:00 UTC`),
      },
    });
    expect((await view('SR-010')).versions[0]?.rule.reason).toBe('Theirs.');
  });

  test('that is saved as it is makes nobody an author', async () => {
    const id = await buildRuleDraft(writer.actor, 'SR-011');
    const draft = toDraft(await inForce('SR-011'));
    const saved = granted(await saveRuleDraft({ actor: reviewer.actor, versionId: id, edit: 1, draft, now }));
    expect(saved.edit).toBe(1);
    expect((await view('SR-011')).versions[0]?.authorIds).toEqual([writer.actor.userId]);
  });

  test('comes back with what is to be done, and goes up again', async () => {
    const id = await submitRule(writer.actor, await buildRuleDraft(writer.actor, 'SR-012', { reason: 'Clearer.' }));
    const returned = await returnRuleVersion({ actor: reviewer.actor, versionId: id, words: 'Name a source.', now });
    expect(granted(returned)).toEqual({ state: 'draft' });
    const comments = await inClinic(writer.actor.clinicId, (tx) =>
      tx.contentComment.findMany({ where: { subjectKind: 'rule-version', subjectId: id } }),
    );
    expect(comments).toMatchObject([{ words: 'Name a source.', authorName: reviewer.actor.userName }]);
    await submitRule(writer.actor, id);
    await approveRule(reviewer.actor, id);
    expect((await inForce('SR-012')).reason).toBe('Clearer.');
  });

  test('can be discarded, and the rule in force stays', async () => {
    const before = await inForce('SR-013');
    const id = await buildRuleDraft(writer.actor, 'SR-013', { reason: 'Other.' });
    granted(await discardRuleDraft({ actor: reviewer.actor, versionId: id }));
    expect(await inForce('SR-013')).toEqual(before);
    expect((await view('SR-013')).versions).toHaveLength(1);
    expect(await eventsAbout(id)).toEqual(['content.drafted', 'content.discarded']);
  });

  test('that was overtaken by a pack is not published over it', async () => {
    const id = await submitRule(writer.actor, await buildRuleDraft(writer.actor, 'SR-014', { reason: 'Mine.' }));
    const { library } = await loadTopicLibrary(topicId);
    await storeLegCramps({
      rules: library.rules.map((rule) => (rule.id === 'SR-014' ? { ...rule, reason: 'The pack’s.' } : rule)),
    });
    const edit = await editOf(writer.actor, id);
    expect(await approveRuleVersion({ actor: reviewer.actor, versionId: id, edit, now })).toMatchObject({
      problem: { code: 'changed-meanwhile', detail: expect.stringContaining('changed after this was written') },
    });
    expect((await inForce('SR-014')).reason).toBe('The pack’s.');
  });
});

test('a rule that two approve at once is published once', async () => {
  const id = await submitRule(writer.actor, await buildRuleDraft(writer.actor, 'SR-015', { reason: 'Clearer.' }));
  const third = await buildUser({ role: 'admin', clinicId: writer.actor.clinicId });
  const edit = await editOf(writer.actor, id);
  const answers = await Promise.all(
    [reviewer, third].map(({ actor }) => approveRuleVersion({ actor, versionId: id, edit, now })),
  );
  expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
  expect(answers).toContainEqual(
    expect.objectContaining({ problem: expect.objectContaining({ code: 'changed-meanwhile' }) }),
  );
  expect((await view('SR-015')).versions.map(({ state }) => state)).toEqual(['published', 'superseded']);
});

describe('a rule is not reviewed', () => {
  test('by whoever wrote on it', async () => {
    const id = await submitRule(writer.actor, await buildRuleDraft(writer.actor, 'SR-020', { reason: 'Mine.' }));
    const edit = await editOf(writer.actor, id);
    expect(await approveRuleVersion({ actor: writer.actor, versionId: id, edit, now })).toMatchObject({
      problem: { code: 'not-allowed' },
    });
  });

  test('by whoever wrote on it and goes round the app: the database refuses', async () => {
    const id = await submitRule(writer.actor, await buildRuleDraft(writer.actor, 'SR-021', { reason: 'Mine.' }));
    const attempt = (userId: string) =>
      asApp(async (client) => {
        await client.query('BEGIN');
        await client.query("SELECT set_config('app.clinic_id', $1, true), set_config('app.user_id', $2, true)", [
          writer.actor.clinicId,
          userId,
        ]);
        const outcome = await client
          .query(
            `WITH old AS (UPDATE rule_versions SET state = 'superseded', ended_at = now()
                          WHERE rule_id = 'SR-021' AND state = 'published')
             SELECT`,
          )
          .then(() =>
            client.query(`UPDATE rule_versions SET state = 'published', published_at = now() WHERE id = $1`, [id]),
          )
          .then(
            () => 'done',
            (error: { message?: string }) => error.message,
          );
        await client.query('ROLLBACK');
        return outcome;
      });
    expect(await attempt(writer.actor.userId)).toBe('whoever wrote a text can not review it');
    expect(await attempt(reviewer.actor.userId)).toBe('done');
  });

  test('when it was changed after it was read', async () => {
    const id = await submitRule(writer.actor, await buildRuleDraft(writer.actor, 'SR-022', { reason: 'Mine.' }));
    expect(await approveRuleVersion({ actor: reviewer.actor, versionId: id, edit: 1, now })).toMatchObject({
      problem: { code: 'changed-meanwhile' },
    });
  });

  test('while it is a draft', async () => {
    const id = await buildRuleDraft(writer.actor, 'SR-023', { reason: 'Mine.' });
    const edit = await editOf(writer.actor, id);
    expect(await approveRuleVersion({ actor: reviewer.actor, versionId: id, edit, now })).toMatchObject({
      problem: { code: 'changed-meanwhile' },
    });
  });
});

test('the row in force can’t differ from what was published, whoever asks', async () => {
  await asApp(async (client) => {
    await client.query('BEGIN');
    await client.query(`DELETE FROM rules WHERE topic_id = 'leg-cramps' AND id = 'SR-030'`);
    const outcome = await client.query('COMMIT').then(
      () => 'done',
      (error: { message?: string }) => error.message,
    );
    expect(outcome).toBe('rule SR-030 is not as it was published');
  });
});

describe('a rule that loosens', () => {
  test('does not go to review without a reason, which the reviewer is shown', async () => {
    const { facts } = await inForce('SR-040');
    const id = await buildRuleDraft(writer.actor, 'SR-040', { facts: ['condition:asthma'] });
    const edit = await editOf(writer.actor, id);
    expect(facts).not.toContain('condition:asthma');
    expect(await submitRuleVersion({ actor: writer.actor, versionId: id, edit, now })).toMatchObject({
      problem: { code: 'not-publishable', fields: [{ field: 'loosenedBecause' }] },
    });
    const draft = {
      ...toDraft(await inForce('SR-040')),
      facts: ['condition:asthma' as const],
      loosenedBecause: 'New study.',
    };
    granted(await saveRuleDraft({ actor: writer.actor, versionId: id, edit, draft, now }));
    await submitRule(writer.actor, id);
    const review = granted(await getRuleReview({ actor: reviewer.actor, versionId: id }));
    expect(review).toMatchObject({ version: { loosenedBecause: 'New study.' }, isAuthor: false, mayReview: true });
    expect(review.inForce?.facts).toEqual(facts);
  });

  test('by going is withdrawn once somebody else agrees, for the reason that is kept', async () => {
    const { versions } = await view('SR-051');
    const versionId = versions[0]?.id ?? '';
    const proposal = { versionId, reason: 'The remedy is sold no more.', now };
    const { id } = granted(await proposeRuleWithdrawal({ actor: writer.actor, ...proposal }));
    expect((await inForce('SR-051')).id).toBe('SR-051');
    const edit = await editOf(writer.actor, id);
    expect(await approveRuleVersion({ actor: writer.actor, versionId: id, edit, now })).toMatchObject({
      problem: { code: 'not-allowed' },
    });
    expect(await approveRule(reviewer.actor, id)).toEqual({ state: 'withdrawn' });

    await expect(inForce('SR-051')).rejects.toThrow('not in force');
    const gone = await view('SR-051');
    expect(gone).toMatchObject({ state: 'withdrawn', since: now.toISOString(), open: null });
    expect(gone.versions.map(({ state, endReason }) => [state, endReason])).toEqual([
      ['withdrawn', proposal.reason],
      ['withdrawn', proposal.reason],
    ]);
    expect(await eventsAbout(id)).toEqual(['content.submitted', 'rule.withdrawn']);
    expect(await proposeRuleWithdrawal({ actor: writer.actor, ...proposal })).toMatchObject({
      problem: { code: 'changed-meanwhile' },
    });
  });

  test('can’t be asked to go while somebody changes it', async () => {
    await buildRuleDraft(writer.actor, 'SR-052');
    const versionId = (await view('SR-052')).versions.find(({ state }) => state === 'published')?.id ?? '';
    expect(await proposeRuleWithdrawal({ actor: writer.actor, versionId, reason: 'Why.', now })).toMatchObject({
      problem: { code: 'changed-meanwhile' },
    });
  });
});

describe('a new rule', () => {
  const whole = {
    adviceKeys: ['relief.massage'],
    facts: ['condition:asthma' as const],
    severity: 'warn' as const,
    reason: 'Sore joints.',
    caution: 'Do not press on a sore joint.',
    sources: ['OWN'],
  };

  test('gets the next free number and comes last', async () => {
    const id = await submitRule(writer.actor, await buildRuleDraft(writer.actor, null, whole));
    const other = await buildRuleDraft(writer.actor, null);
    await approveRule(reviewer.actor, id);
    const { library } = await loadTopicLibrary(topicId);
    expect(library.rules.at(-1)).toMatchObject({ id: 'SR-226', ...whole });
    const list = granted(await listRules({ actor: writer.actor, topicId }));
    expect(list.rules.find(({ open }) => open?.versionId === other)).toMatchObject({
      rule: { id: 'SR-227' },
      state: 'new',
    });
  });

  test('gets a number of its own, though two are begun at once', async () => {
    const given = { topicId, rule: { kind: 'new' } } as const;
    const begun = await Promise.all([writer, reviewer].map(({ actor }) => startRuleDraft({ actor, given, now })));
    const ids = begun.map((each) => granted(each).id);
    const { rules } = granted(await listRules({ actor: writer.actor, topicId }));
    const numbers = rules.filter(({ open }) => open && ids.includes(open.versionId)).map(({ rule }) => rule.id);
    expect(new Set(numbers).size).toBe(2);
  });

  test('goes to review whole or not at all', async () => {
    const id = await buildRuleDraft(writer.actor, null, { ...whole, caution: null, sources: [] });
    const edit = await editOf(writer.actor, id);
    expect(await submitRuleVersion({ actor: writer.actor, versionId: id, edit, now })).toMatchObject({
      problem: { code: 'not-publishable', fields: [{ field: 'sources' }, { field: 'caution' }] },
    });
  });

  test('is not saved with a name that the topic has not', async () => {
    const id = await buildRuleDraft(writer.actor, null);
    const draft = { ...whole, saferAlternative: null, loosenedBecause: '', adviceKeys: ['relief.massage', 'no.such'] };
    expect(await saveRuleDraft({ actor: writer.actor, versionId: id, edit: 1, draft, now })).toMatchObject({
      problem: { code: 'invalid-input', fields: [{ field: 'adviceKeys.1' }] },
    });
  });
});
