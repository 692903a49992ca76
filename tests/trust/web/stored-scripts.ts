import { type Browser, chromium, type Page } from '@playwright/test';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type PagePolicy, pagePolicies } from '@/app/_access/page-policies';
import { sessionCookieName } from '@/lib/auth/session-cookie';
import type { TopicLibrary } from '@/lib/domain/content/topic-library';
import { may } from '@/lib/domain/permission/permissions';
import { forFewPeople } from '@/tests/builders/few-people-builder';
import { readLegCramps } from '@/tests/builders/library-builder';
import { storeLegCramps } from '@/tests/builders/recall-builder';
import { type BuiltUser, buildUser } from '@/tests/builders/user-builder';
import { findBrowser } from '@/tests/setup/browser-executable';
import { reportFigure } from '@/tests/setup/report-figure';
import type { RunningApp } from '@/tests/setup/running-app';
import { trustSize } from '@/tests/setup/trust-size';
import { oneApp } from '@/tests/trust/web/one-app';
import { type Cast, store, storeInEveryField, topicId } from '@/tests/trust/web/store-in-every-field';
import { counted, payloads, payloadsUsed } from '@/tests/trust/web/taken-payloads';

const rounds = trustSize({ short: 1, full: 6 });

let app: RunningApp;
let browser: Browser;
let library: TopicLibrary;
let people: Cast['people'];

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
const hostileTopic = () => {
  const { topic, blocks, rules, translations } = library;
  const { presets = [], ...few } = forFewPeople(library);
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
      const { patient, sheet, recall, text, rule, translated } = await storeInEveryField({ people, library }, round);
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
    const different = payloadsUsed();
    expect(different).toBeGreaterThan(trustSize({ short: 100, full: 499 }));
    await reportFigure('WEB-04', { payloads: different, ...counted, pagesVisited: visited, ran: 0, reports: 0 });
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
