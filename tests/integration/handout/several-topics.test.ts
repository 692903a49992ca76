import { afterAll, describe, expect, test } from 'vitest';
import { importTopicLibrary } from '@/lib/db/content/import-topic-library';
import { findToldBefore } from '@/lib/db/handout/find-told-before';
import { getHandout } from '@/lib/db/handout/get-handout';
import { inClinic } from '@/lib/db/in-clinic';
import { withLedgerReader } from '@/lib/db/ledger/ledger-reader';
import { verifyChain } from '@/lib/db/ledger/verify-chain';
import { closeRenderPool } from '@/lib/documents/pdf/render-pool';
import { composeRequestSchema } from '@/lib/domain/handout/compose-request';
import { documentLines } from '@/lib/domain/handout/document-lines';
import { issueHandout } from '@/lib/usecases/handout/issue-handout';
import { previewHandout } from '@/lib/usecases/handout/preview-handout';
import { countRecipients } from '@/lib/usecases/recall/count-recipients';
import { findRecallTargets } from '@/lib/usecases/recall/find-recall-targets';
import { listUsuals } from '@/lib/usecases/usual/list-usuals';
import {
  aComposeRequest,
  aRequestFor,
  issueSheet,
  sheetMoment,
  toIssueRequest,
  tryToIssue,
} from '@/tests/builders/compose-request-builder';
import { readHeartburn } from '@/tests/builders/library-builder';
import { buildPatient } from '@/tests/builders/patient-builder';
import { aNewRecall } from '@/tests/builders/recall-builder';
import { buildUser } from '@/tests/builders/user-builder';
import { buildUsual } from '@/tests/builders/usual-builder';
import { asOwner, ownerConnection, provideDatabaseWithContent } from '@/tests/setup/provide-database';

provideDatabaseWithContent();
afterAll(closeRenderPool);

const both = ['leg-cramps', 'heartburn'];

const previewOf = async (wanted: Parameters<typeof aComposeRequest>[0]) => {
  const { actor } = await buildUser();
  const answer = await previewHandout({ actor, request: aComposeRequest(wanted), now: sheetMoment });
  if (!answer.ok) throw new Error(answer.problem.detail);
  return answer.value;
};

describe('a sheet over both topics', () => {
  test('says both under one title, the danger signs of both first, and what both advise once', async () => {
    const { document, saidOnce } = await previewOf({
      topics: both,
      profile: { ageBand: 'adult', sex: 'male', lifestyle: ['smoker', 'alcohol-regular'] },
    });
    expect(document.title).toBe('Leg cramps and heartburn');
    expect(document.parts[0]?.kind).toBe('get-help');
    const lines = documentLines(document);
    expect(lines.filter((line) => line.includes('If you smoke, we can help you stop'))).toHaveLength(1);
    expect(lines).toEqual(
      expect.arrayContaining([expect.stringContaining('hard, sore veins'), expect.stringContaining('coffee grounds')]),
    );
    expect(saidOnce.map(({ adviceKey }) => adviceKey)).toContain('prevent.stop-smoking');
  });

  test('without a topic named is the first one’s, with the same revision as when it is named', async () => {
    const [unnamed, named] = [await previewOf({}), await previewOf({ topics: ['leg-cramps'] })];
    expect(unnamed.document.title).toBe('Leg cramps');
    expect(unnamed.libraryRevision).toBe(named.libraryRevision);
  });

  test.each([
    ['none', []],
    ['four', ['a', 'b', 'c', 'd']],
    ['one twice', ['heartburn', 'heartburn']],
    ['a name that is no topic’s', ['Leg cramps']],
  ])('is not asked for with %s', (_what, topics) => {
    expect(composeRequestSchema.safeParse({ ...aComposeRequest(), topics }).success).toBe(false);
  });

  test('is not there for a topic that is not', async () => {
    const { actor } = await buildUser();
    const request = aComposeRequest({ topics: ['leg-cramps', 'hiccups'] });
    expect(await previewHandout({ actor, request, now: sheetMoment })).toMatchObject({
      ok: false,
      problem: { code: 'not-found' },
    });
  });

  test('knows the facts of a patient that only the other topic speaks of, and a danger sign of it closes the sheet', async () => {
    const known = await previewOf({ topics: ['heartburn'], profile: { ageBand: 'adult', conditions: ['epilepsy'] } });
    expect(known.gate.status).toBe('none');
    const closed = await previewOf({ topics: ['heartburn'], profile: { ageBand: 'adult', redFlags: ['RF-01'] } });
    expect(closed.gate).toMatchObject({ status: 'assess-first', because: [expect.stringContaining('RF-01')] });
  });

  test('that contradicts itself is refused, and says which two', async () => {
    const { actor } = await buildUser();
    const request = aComposeRequest({
      topics: both,
      choices: { added: [{ adviceKey: 'prevent.bed-elevation', reason: '' }] },
    });
    expect(await tryToIssue(actor, request)).toMatchObject({
      ok: false,
      problem: {
        code: 'sheet-not-issuable',
        detail: expect.stringContaining('contradict each other'),
        fields: [{ field: expect.stringMatching(/^choices\.(prevent\.bed-elevation|reflux\.raise-head)$/) }],
      },
    });
    const withoutOne = aComposeRequest({
      topics: both,
      choices: { added: [{ adviceKey: 'prevent.bed-elevation', reason: '' }], removed: ['reflux.raise-head'] },
    });
    expect(await tryToIssue(actor, withoutOne)).toMatchObject({ ok: true });
  });

  test('is kept with its topics and the revision of each, and the chain that covers them is whole', async () => {
    const { actor } = await buildUser();
    const alone = await issueSheet(actor);
    const { id } = await issueSheet(actor, aComposeRequest({ topics: both }));
    const handout = await inClinic(actor.clinicId, (tx) => getHandout(tx, id));
    expect(handout).toMatchObject({ topicId: 'leg-cramps', topicIds: both });
    const kept = await inClinic(actor.clinicId, (tx) =>
      tx.handout.findMany({ orderBy: { issuedAt: 'asc' }, select: { id: true, topicIds: true, topicRevisions: true } }),
    );
    expect(kept.find((one) => one.id === id)?.topicRevisions).toEqual({
      'leg-cramps': expect.any(String),
      heartburn: expect.any(String),
    });
    expect(kept.find((one) => one.id === alone.id)?.topicIds).toEqual(['leg-cramps']);

    const walk = () => withLedgerReader(ownerConnection(), (read) => verifyChain(read, actor.clinicId));
    const whole = await walk();
    await asOwner((client) =>
      client.query(
        `SET session_replication_role = 'replica';
         UPDATE handouts SET topic_revisions = topic_revisions || '{"heartburn": 999}' WHERE id = '${id}'`,
      ),
    );
    expect(await walk()).not.toEqual(whole);
  });
});

describe('what changed meanwhile', () => {
  test('in the second topic refuses the issue, and says what', async () => {
    const { actor } = await buildUser();
    const request = aComposeRequest({ topics: both });
    const sent = await toIssueRequest(request);
    const pack = await readHeartburn();
    await importTopicLibrary({ ...pack, topic: { ...pack.topic, closing: `${pack.topic.closing} Come soon.` } });
    const answer = await issueHandout({ actor, request: sent, idempotencyKey: 'second-topic', now: sheetMoment });
    expect(answer).toMatchObject({
      ok: false,
      problem: { code: 'changed-meanwhile', fields: [{ reason: 'The topic itself was changed' }] },
    });
    expect(await tryToIssue(actor, aComposeRequest(), 'first-alone')).toMatchObject({ ok: true });
  });
});

describe('what a patient was told', () => {
  test('on a sheet over both counts for a sheet on either', async () => {
    const { actor } = await buildUser();
    const patient = await buildPatient(actor.clinicId);
    await issueSheet(actor, aRequestFor(patient, { topics: both }));
    const toldOn = (...topics: string[]) => inClinic(actor.clinicId, (tx) => findToldBefore(tx, patient.id, topics));
    const [onCramps, onHeartburn] = [await toldOn('leg-cramps'), await toldOn('heartburn')];
    expect(onHeartburn).toEqual(onCramps);
    expect(onHeartburn?.advice.has('reflux.raise-head')).toBe(true);
    await expect(issueSheet(actor, aRequestFor(patient, { topics: ['heartburn'] }))).resolves.toMatchObject({
      pages: expect.any(Number),
    });
  });
});

describe('a recall', () => {
  test('of a heartburn text reaches who had it on a sheet over both', async () => {
    const { actor } = await buildUser({ role: 'admin' });
    const patient = await buildPatient(actor.clinicId);
    await issueSheet(actor, aRequestFor(patient, { topics: both }));
    const found = await findRecallTargets({ actor, query: 'Raise the head of your bed' });
    const text = found.ok ? found.value.versions[0] : undefined;
    expect(text).toMatchObject({ adviceKey: 'reflux.raise-head', sheetTitle: 'Heartburn', sheets: 1 });
    for (const target of [
      { kind: 'block-version' as const, id: text?.id ?? '' },
      { kind: 'advice-key' as const, id: 'reflux.raise-head' },
      { kind: 'rule' as const, id: 'HR-002' },
    ]) {
      const { filters } = aNewRecall(target);
      expect(await countRecipients({ actor, target, filters })).toMatchObject({ ok: true, value: { patients: 1 } });
    }
  });

  test('of advice that both topics have finds it by one name', async () => {
    const { actor } = await buildUser({ role: 'admin' });
    const found = await findRecallTargets({ actor, query: 'prevent.stop-smoking' });
    expect(found.ok && found.value.adviceKeys.map(({ key }) => key)).toEqual(['prevent.stop-smoking']);
  });
});

describe('a usual set', () => {
  test('is for the topics that it was kept for, in whatever order', async () => {
    const { actor } = await buildUser();
    const { id } = await buildUsual(actor, { topics: both });
    const idsFor = async (...topics: string[]) => {
      const listed = await listUsuals({ actor, topics });
      return listed.ok ? listed.value.map((usual) => usual.id) : listed.problem;
    };
    expect(await idsFor('heartburn', 'leg-cramps')).toEqual([id]);
    expect(await idsFor('leg-cramps')).toEqual([]);
    expect(await listUsuals({ actor })).toMatchObject({ ok: true, value: [] });
  });
});
