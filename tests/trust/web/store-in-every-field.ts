import { randomUUID } from 'node:crypto';
import { expect } from 'vitest';
import { sessionCookieName } from '@/lib/auth/session-cookie';
import type { TopicLibrary } from '@/lib/domain/content/topic-library';
import { noteLimit } from '@/lib/domain/handout/choices';
import type { Patient } from '@/lib/domain/patient/patient';
import { getTranslation } from '@/lib/usecases/translation/get-translation';
import { listPhrases } from '@/lib/usecases/translation/list-phrases';
import { aRequestFor, toIssueRequest } from '@/tests/builders/compose-request-builder';
import { pictureFile } from '@/tests/builders/picture-builder';
import { granted } from '@/tests/builders/recall-builder';
import { type BuiltUser, testPassword } from '@/tests/builders/user-builder';
import { trustSize } from '@/tests/setup/trust-size';
import { oneApp } from '@/tests/trust/web/one-app';
import { counted, longestPrinted, nextPayload, payload, payloads } from '@/tests/trust/web/taken-payloads';

/** How many a long field is tried with, one after the other, in each round. */
const triedInTexts = trustSize({ short: 8, full: 40 });

export const topicId = 'leg-cramps';

/** Who writes, and the topic that they write about. */
export type Cast = {
  people: Record<'clinician' | 'editor' | 'reviewer' | 'admin', BuiltUser>;
  library: TopicLibrary;
};

type Sent = { body?: unknown; bytes?: Uint8Array; headers?: Record<string, string> };

const send = async (who: BuiltUser | null, method: string, path: string, { body, bytes, headers = {} }: Sent = {}) => {
  const all = new Headers({ origin: oneApp().app.address, ...headers });
  if (who) all.set('cookie', `${sessionCookieName()}=${who.sealed}`);
  if (body !== undefined) all.set('content-type', 'application/json');
  const sent = bytes ? new Uint8Array(bytes) : body === undefined ? undefined : JSON.stringify(body);
  for (;;) {
    const answer = await fetch(`${oneApp().app.address}/api/v1${path}`, {
      method,
      headers: all,
      ...(sent && { body: sent }),
    });
    // On a busy machine a sheet may take longer than the desk waits; nothing was kept, and it is asked again.
    if (answer.status !== 503) return { status: answer.status, value: await answer.json() };
    await answer.arrayBuffer();
  }
};

/** Stores it; a refusal fails the test with its words. */
export const store = async (who: BuiltUser | null, method: string, path: string, sent: Sent = {}) => {
  const { status, value } = await send(who, method, path, sent);
  expect([method, path, status < 300 || JSON.stringify(value)]).toEqual([method, path, true]);
  return value;
};

/** Adds one after the other to a text, as long as it is taken; what is refused stays out. Answers the last edit. */
const growText = async (
  start: number,
  save: (markdown: string, edit: number) => ReturnType<typeof send>,
): Promise<number> => {
  let markdown = 'Rub it.';
  let edit = start;
  for (let tries = 0; tries < triedInTexts; tries += 1) {
    const one = nextPayload(() => true);
    const { status, value } = await save(`${markdown}\n\n${one}`, edit);
    expect([one, [200, 400, 422].includes(status)]).toEqual([one, true]);
    counted[status === 200 ? 'stored' : 'refused'] += 1;
    if (status !== 200) continue;
    markdown += `\n\n${one}`;
    edit = value.edit;
  }
  return edit;
};

const aPatient = ({ people }: Cast, round: number): Promise<Patient> =>
  store(people.clinician, 'POST', '/patients', {
    body: {
      name: payload(120, longestPrinted),
      birthDate: '1954-03-09',
      recordNumber: `${payload(37)} ${round}`,
      phone: payload(40),
      address: payloads(200),
    },
  });

const aSheet = async ({ people }: Cast, patient: Patient): Promise<{ id: string; code: string }> => {
  const added = [{ adviceKey: 'relief.massage', reason: payloads(300) }];
  const request = await toIssueRequest(
    aRequestFor(patient, { choices: { added, note: payloads(noteLimit, longestPrinted) } }),
  );
  const headers = { 'idempotency-key': randomUUID() };
  const handout = await store(people.clinician, 'POST', '/handouts', { body: request, headers });
  const teachBack = { result: 'needs-follow-up', words: payloads(500) };
  await store(people.clinician, 'POST', `/handouts/${handout.id}/teach-backs`, { body: teachBack });
  return handout;
};

const aRecall = async ({ people }: Cast, patient: Patient): Promise<string> => {
  const target = { kind: 'advice-key', id: 'relief.massage' };
  const said = { severity: 'urgent', reason: payloads(500), letter: payloads(2000) };
  const { id } = await store(people.admin, 'POST', '/recalls', { body: { target, ...said } });
  const contact = { patientId: patient.id, state: 'no-answer', words: payloads(300) };
  await store(people.clinician, 'POST', `/recalls/${id}/contacts`, { body: contact });
  await store(people.admin, 'POST', `/recalls/${id}/close`, { body: { words: payloads(500) } });
  return id;
};

/** A text that went to review with everything in it, was commented on and sent back. */
const aText = async ({ people: { editor, reviewer } }: Cast): Promise<string> => {
  const block = { kind: 'new', adviceKey: 'relief.massage', section: 'relief-now', title: payload(60) };
  const { id } = await store(editor, 'POST', '/block-drafts', { body: { topicId, block } });
  const { edit, draft } = await store(editor, 'GET', `/block-drafts/${id}`);
  const said = { owner: payload(120), notKnown: payloads(300), teachBack: payloads(200) };
  const whole = {
    ...draft,
    ...said,
    title: payload(60),
    placement: 'on-request',
    sources: ['OWN'],
    markdown: 'Rub it.',
  };
  const saved = await store(editor, 'PUT', `/block-drafts/${id}`, { body: { edit, draft: whole } });
  const last = await growText(saved.edit, (markdown, on) =>
    send(editor, 'PUT', `/block-drafts/${id}`, { body: { edit: on, draft: { ...whole, markdown } } }),
  );
  await store(editor, 'POST', `/versions/${id}/submit`, { body: { edit: last } });
  await store(reviewer, 'POST', `/versions/${id}/comments`, { body: { quote: 'Rub it.', words: payloads(1000) } });
  return id;
};

const aRule = async ({ people: { editor, reviewer } }: Cast): Promise<string> => {
  const { id } = await store(editor, 'POST', '/rule-drafts', { body: { topicId, rule: { kind: 'new' } } });
  const { version } = await store(editor, 'GET', `/rule-drafts/${id}`);
  const about = { adviceKeys: ['relief.massage'], facts: ['everyone'], severity: 'warn', sources: ['OWN'] };
  const said = { reason: payloads(400), caution: payload(300), loosenedBecause: payloads(500) };
  const draft = { ...about, ...said, saferAlternative: { text: payloads(300), adviceKey: null } };
  const { edit } = await store(editor, 'PUT', `/rule-drafts/${id}`, { body: { edit: version.edit, draft } });
  await store(editor, 'POST', `/rule-versions/${id}/submit`, { body: { edit } });
  await store(reviewer, 'POST', `/rule-versions/${id}/comments`, { body: { words: payloads(1000) } });
  return id;
};

const aTranslation = async ({ people: { editor }, library }: Cast, round: number): Promise<string> => {
  const { actor } = editor;
  const blockName = library.blocks[round]?.blockId ?? '';
  const { id } = await store(editor, 'POST', '/translations', { body: { topicId, language: 'es', blockName } });
  const { source, text } = granted(await getTranslation({ actor, topicId, language: 'es', blockName }));
  const whole = { sourceVersionId: source.versionId, title: payload(60) };
  await growText(text?.edit ?? 1, (markdown, edit) =>
    send(editor, 'PUT', `/translations/${id}`, { body: { ...whole, edit, markdown } }),
  );
  return blockName;
};

const aPhrase = async ({ people: { editor } }: Cast, round: number): Promise<void> => {
  const { actor } = editor;
  const { phrases } = granted(await listPhrases({ actor, topicId, language: 'es' }));
  const { source, edit } = phrases[round] ?? { source: '', edit: null };
  const { status } = await send(editor, 'PUT', '/phrases', {
    body: { topicId, language: 'es', source, edit, text: payload(600) },
  });
  expect([200, 400, 422]).toContain(status);
};

const smallThings = async (cast: Cast, round: number): Promise<void> => {
  const { clinician, editor, admin } = cast.people;
  await store(clinician, 'POST', '/usuals', {
    body: { name: `${payload(57)} ${round}`, set: { added: ['relief.massage'] } },
  });
  const { sha256 } = await store(editor, 'POST', '/pictures', { bytes: await pictureFile() });
  const figure = { sha256, alt: payloads(300), caption: payload(80), adviceKeys: ['relief.massage'] };
  await store(editor, 'POST', `/topics/${topicId}/figures`, { body: figure });
  const person = { email: `new-${round}@test.example`, name: payload(120), role: 'clinician', jobTitle: payload(60) };
  await store(admin, 'POST', '/users', { body: person });
  const agent = { 'user-agent': payload(200) };
  await store(null, 'POST', '/session', { body: { email: clinician.email, password: testPassword }, headers: agent });
  await aPhrase(cast, round);
};

/** What was stored in a round, by what it is found with. */
type Stored = {
  patient: Patient;
  sheet: { id: string; code: string };
  recall: string;
  text: string;
  rule: string;
  translated: string;
};

/** Writes scripts into every field that takes words. Each round tries others. */
export const storeInEveryField = async (cast: Cast, round: number): Promise<Stored> => {
  const patient = await aPatient(cast, round);
  const sheet = await aSheet(cast, patient);
  const recall = await aRecall(cast, patient);
  const reason = { reason: 'other', words: payloads(300) };
  if (round % 2 === 0) await store(cast.people.clinician, 'POST', `/handouts/${sheet.id}/void`, { body: reason });
  const text = await aText(cast);
  const rule = await aRule(cast);
  const translated = await aTranslation(cast, round);
  await smallThings(cast, round);
  return { patient, sheet, recall, text, rule, translated };
};
