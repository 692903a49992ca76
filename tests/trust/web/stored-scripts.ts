import { randomUUID } from 'node:crypto';
import { type Browser, chromium, type Page } from '@playwright/test';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type PagePolicy, pagePolicies } from '@/app/_access/page-policies';
import { sessionCookieName } from '@/lib/auth/session-cookie';
import type { TopicLibrary } from '@/lib/domain/content/topic-library';
import { noteLimit } from '@/lib/domain/handout/choices';
import type { Patient } from '@/lib/domain/patient/patient';
import type { Actor } from '@/lib/domain/permission/actor';
import { may } from '@/lib/domain/permission/permissions';
import { getTranslation } from '@/lib/usecases/translation/get-translation';
import { listPhrases } from '@/lib/usecases/translation/list-phrases';
import { aRequestFor, toIssueRequest } from '@/tests/builders/compose-request-builder';
import { forFewPeople } from '@/tests/builders/few-people-builder';
import { readLegCramps } from '@/tests/builders/library-builder';
import { pictureFile } from '@/tests/builders/picture-builder';
import { granted, storeLegCramps } from '@/tests/builders/recall-builder';
import { type BuiltUser, buildUser, testPassword } from '@/tests/builders/user-builder';
import { findBrowser } from '@/tests/setup/browser-executable';
import { reportFigure } from '@/tests/setup/report-figure';
import type { RunningApp } from '@/tests/setup/running-app';
import { trustSize } from '@/tests/setup/trust-size';
import { oneApp } from '@/tests/trust/web/one-app';
import { scriptPayloads } from '@/tests/trust/web/script-payloads';

const rounds = trustSize({ short: 1, full: 6 });
/** How many a long field is tried with, one after the other, in each round. */
const triedInTexts = trustSize({ short: 8, full: 40 });

const topicId = 'leg-cramps';

let app: RunningApp;
let browser: Browser;
let library: TopicLibrary;
let people: Record<'clinician' | 'editor' | 'reviewer' | 'admin', BuiltUser>;

let taken = 0;
const used = new Set<string>();
const counted = { stored: 0, refused: 0 };

/** What is on the sheet is refused when a word of it is too long for a line. */
const longestPrinted = 11;

const longestWord = (text: string): number => Math.max(...text.split(' ').map((word) => word.length));

/** One that was not used yet, as long as there is one; then those again, in turn. */
const nextThat = (fits: (one: string) => boolean): string => {
  const fitting = scriptPayloads.filter(fits);
  const one = fitting.find((each) => !used.has(each)) ?? fitting[taken % fitting.length] ?? '';
  taken += 1;
  used.add(one);
  return one;
};

/** One that a field of this length has room for. One line may hold no tab. */
const payload = (most: number, longest = Number.POSITIVE_INFINITY): string => {
  counted.stored += 1;
  return nextThat((one) => one.length <= most && !one.includes('\t') && longestWord(one) <= longest);
};

/** As many as there is room for, up to eight. */
const payloads = (most: number, longest?: number): string => {
  let text = payload(most, longest);
  for (let more = 0; more < 7 && most - text.length > 60; more += 1)
    text += ` ${payload(most - text.length - 1, longest)}`;
  return text;
};

type Sent = { body?: unknown; bytes?: Uint8Array; headers?: Record<string, string> };

const send = async (who: BuiltUser | null, method: string, path: string, { body, bytes, headers = {} }: Sent = {}) => {
  const all = new Headers({ origin: app.address, ...headers });
  if (who) all.set('cookie', `${sessionCookieName()}=${who.sealed}`);
  if (body !== undefined) all.set('content-type', 'application/json');
  const sent = bytes ? new Uint8Array(bytes) : body === undefined ? undefined : JSON.stringify(body);
  for (;;) {
    const answer = await fetch(`${app.address}/api/v1${path}`, { method, headers: all, ...(sent && { body: sent }) });
    // On a busy machine a sheet may take longer than the desk waits; nothing was kept, and it is asked again.
    if (answer.status !== 503) return { status: answer.status, value: await answer.json() };
    await answer.arrayBuffer();
  }
};

/** Stores it; a refusal fails the test with its words. */
const store = async (who: BuiltUser | null, method: string, path: string, sent: Sent = {}) => {
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
    const one = nextThat(() => true);
    const { status, value } = await save(`${markdown}\n\n${one}`, edit);
    expect([one, [200, 400, 422].includes(status)]).toEqual([one, true]);
    counted[status === 200 ? 'stored' : 'refused'] += 1;
    if (status !== 200) continue;
    markdown += `\n\n${one}`;
    edit = value.edit;
  }
  return edit;
};

const aPatient = (round: number): Promise<Patient> =>
  store(people.clinician, 'POST', '/patients', {
    body: {
      name: payload(120, longestPrinted),
      birthDate: '1954-03-09',
      recordNumber: `${payload(37)} ${round}`,
      phone: payload(40),
      address: payloads(200),
    },
  });

const aSheet = async (patient: Patient): Promise<{ id: string; code: string }> => {
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

const aRecall = async (patient: Patient): Promise<string> => {
  const target = { kind: 'advice-key', id: 'relief.massage' };
  const said = { severity: 'urgent', reason: payloads(500), letter: payloads(2000) };
  const { id } = await store(people.admin, 'POST', '/recalls', { body: { target, ...said } });
  const contact = { patientId: patient.id, state: 'no-answer', words: payloads(300) };
  await store(people.clinician, 'POST', `/recalls/${id}/contacts`, { body: contact });
  await store(people.admin, 'POST', `/recalls/${id}/close`, { body: { words: payloads(500) } });
  return id;
};

/** A text that went to review with everything in it, was commented on and sent back. */
const aText = async (): Promise<string> => {
  const { editor, reviewer } = people;
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

const aRule = async (): Promise<string> => {
  const { editor, reviewer } = people;
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

const aTranslation = async (round: number): Promise<string> => {
  const { editor } = people;
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

const aPhrase = async (actor: Actor, round: number): Promise<void> => {
  const { phrases } = granted(await listPhrases({ actor, topicId, language: 'es' }));
  const { source, edit } = phrases[round] ?? { source: '', edit: null };
  const { status } = await send(people.editor, 'PUT', '/phrases', {
    body: { topicId, language: 'es', source, edit, text: payload(600) },
  });
  expect([200, 400, 422]).toContain(status);
};

const smallThings = async (round: number): Promise<void> => {
  const { clinician, editor, admin } = people;
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
  await aPhrase(editor.actor, round);
};

type Watched = { page: Page; found: string[] };

/** A page in which whatever runs, is fetched or is forbidden is written down. */
const watch = async (): Promise<Watched> => {
  const context = await browser.newContext();
  const page = await context.newPage();
  const found: string[] = [];
  const note = (what: string) => found.push(`${new URL(page.url()).pathname}: ${what}`);
  await context.exposeFunction('noteFound', note);
  await context.addInitScript(() => {
    const say = (what: string) => Reflect.get(window, 'noteFound')(what);
    Object.defineProperty(window, 'ran', { set: () => say('a script ran') });
    document.addEventListener('securitypolicyviolation', (event) =>
      say(`forbidden: ${event.effectiveDirective} ${event.blockedURI}`),
    );
  });
  page.on('console', (message) => message.type() === 'error' && note(message.text()));
  page.on('pageerror', (error) => note(error.message));
  page.on('dialog', (dialog) => void dialog.dismiss().then(() => note('a dialog opened')));
  page.on('request', (request) => {
    const { origin, pathname } = new URL(request.url());
    if (origin !== app.address || /\/x($|[^a-z0-9])|csp-reports/.test(pathname)) note(`asked for ${request.url()}`);
  });
  return { page, found };
};

/** Everybody sits at the same browser, one after the other: what all pages are made of is fetched once. */
const visit = async ({ page }: Watched, who: BuiltUser, paths: readonly string[]): Promise<number> => {
  // What the page before still asks for is asked by whom it was for.
  await page.goto('about:blank');
  await page.context().addCookies([{ name: sessionCookieName(), value: who.sealed, url: app.address }]);
  for (const path of paths) {
    const answer = await page.goto(`${app.address}${path}`);
    expect([path, answer?.status()]).toEqual([path, 200]);
    await page.getByRole('heading').first().waitFor();
  }
  return paths.length;
};

/** In words that are short enough for any line of a sheet. */
const printable = '<img src=x onerror = ran=1 >';

const hostile = (text: string): string => `${text} <img src=x onerror=ran=1></script><script>ran=1</script>`;

/** What is in force says it too: every text, heading, rule and preset of the sheets. */
const hostileTopic = async () => {
  const { topic, blocks, rules, translations } = library;
  const { presets = [], ...few } = await forFewPeople();
  return storeLegCramps({
    ...few,
    translations,
    topic: { ...topic, sections: topic.sections.map((one) => ({ ...one, title: `${one.title} ${printable}` })) },
    blocks: blocks.map((block, index) => ({ ...block, title: `${index} ${printable}` })),
    rules: rules.map((rule) => ({ ...rule, reason: hostile(rule.reason) })),
    presets: presets.map((preset) => ({ ...preset, label: hostile(preset.label) })),
  });
};

export const testStoredScripts = (): void => {
  beforeAll(async () => {
    app = oneApp().app;
    library = await readLegCramps();
    await hostileTopic();
    const clinician = await buildUser();
    const { clinicId } = clinician.actor;
    const inRole = (role: 'editor' | 'admin') => buildUser({ clinicId, role });
    people = {
      clinician,
      editor: await inRole('editor'),
      reviewer: await inRole('editor'),
      admin: await inRole('admin'),
    };
    browser = await chromium.launch(await findBrowser());
  });

  afterAll(() => browser?.close());

  test('what people write into any field is shown as they wrote it, on every page, and nothing of it runs', {
    timeout: trustSize({ short: 240_000, full: 1_800_000 }),
  }, async () => {
    const { clinician, editor, reviewer, admin } = people;
    const watched = await watch();
    let visited = 0;
    for (let round = 0; round < rounds; round += 1) {
      const patient = await aPatient(round);
      const sheet = await aSheet(patient);
      const recall = await aRecall(patient);
      if (round % 2 === 0)
        await store(clinician, 'POST', `/handouts/${sheet.id}/void`, {
          body: { reason: 'other', words: payloads(300) },
        });
      const text = await aText();
      const rule = await aRule();
      const translated = await aTranslation(round);
      await smallThings(round);
      const about = [`/patients/${patient.id}`, `/patients/${patient.id}/edit`, `/handouts/new?patient=${patient.id}`];
      visited += await visit(watched, clinician, [...about, `/handouts/${sheet.id}`, `/h/${sheet.code}`]);
      visited += await visit(watched, reviewer, [`/content/reviews/${text}`, `/content/rules/reviews/${rule}`]);
      visited += await visit(watched, editor, [`/content/reviews/${text}`, `/content/translations/es/${translated}`]);
      visited += await visit(watched, admin, [`/recalls/${recall}`]);
      const returned = { body: { words: payloads(1000) } };
      await store(reviewer, 'POST', `/versions/${text}/return`, returned);
      visited += await visit(watched, editor, [`/content/drafts/${text}`]);
    }
    const lists = Object.entries(pagePolicies).filter(([path]) => !path.includes('[') && path !== '/sign-in');
    const mayLook = (who: BuiltUser, { permission }: PagePolicy) =>
      permission === 'public' || permission === 'signed-in' || may(who.actor.role, permission);
    const whoLooks = (policy: PagePolicy) => [clinician, editor].find((who) => mayLook(who, policy)) ?? admin;
    for (const who of [clinician, editor, admin])
      visited += await visit(
        watched,
        who,
        lists.filter(([, policy]) => whoLooks(policy) === who).map(([path]) => path),
      );
    visited += await visit(watched, editor, [
      `/content/translations/es/phrases?topic=${topicId}`,
      '/content/rules/SR-090',
    ]);

    expect(watched.found).toEqual([]);
    const payloadsUsed = used.size;
    expect(payloadsUsed).toBeGreaterThan(trustSize({ short: 100, full: 499 }));
    await reportFigure('WEB-04', { payloads: payloadsUsed, ...counted, pagesVisited: visited, ran: 0, reports: 0 });
  });

  test('a script that a page did put in would have been seen', async () => {
    const watched = await watch();
    const { page, found } = watched;
    await visit(watched, people.clinician, ['/patients']);
    await page.evaluate(() => {
      document.body.innerHTML = '<img src=x onerror=ran=1>';
    });
    await expect.poll(() => found.join('\n')).toMatch(/forbidden: script-src-attr inline/);
    expect(found.join('\n')).toMatch(/asked for .*\/x/);
  });
};
