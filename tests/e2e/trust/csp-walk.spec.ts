import { randomUUID } from 'node:crypto';
import type { Page } from '@playwright/test';
import { type PagePath, pagePolicies } from '@/app/_access/page-policies';
import { may, type Permission, type Role } from '@/lib/domain/permission/permissions';
import { reportFigure } from '@/tests/setup/report-figure';
import { findPages } from '@/tests/setup/route-manifest';
import { isFullTrust, trustSize } from '@/tests/setup/trust-size';
import { demo, signIn } from '../desk/at-the-desk';
import { expect, test } from '../fixtures';

const emails = { clinician: demo.clinician, editor: demo.editor, admin: demo.admin };
type Walker = keyof typeof emails;
const walkers: readonly Walker[] = ['clinician', 'editor', 'admin'];

const topicId = 'leg-cramps';

/** Asks the API as the page itself would. */
const callAs = async (page: Page, method: string, path: string, data?: unknown) => {
  const { status, answer } = await page.evaluate(
    async ([asked, at, key, body]) => {
      const headers = { 'content-type': 'application/json', 'idempotency-key': key };
      const response = await fetch(`/api/v1${at}`, { method: asked, ...(body !== undefined && { body, headers }) });
      return { status: response.status, answer: await response.json() };
    },
    [method, path, randomUUID(), data === undefined ? undefined : JSON.stringify(data)] as const,
  );
  expect(status, `${method} ${path}: ${JSON.stringify(answer)}`).toBeLessThan(300);
  return answer;
};

/** A new text as its form holds it, whole enough for a review. */
const aText = async (page: Page): Promise<string> => {
  const block = { kind: 'new', adviceKey: 'relief.massage', section: 'relief-now', title: 'Rub along the muscle' };
  const { id } = await callAs(page, 'POST', '/block-drafts', { topicId, block });
  const { edit, draft } = await callAs(page, 'GET', `/block-drafts/${id}`);
  const whole = {
    ...draft,
    placement: 'on-request',
    sources: ['OWN'],
    owner: 'Content lead',
    markdown: 'Rub **slowly**.',
  };
  await callAs(page, 'PUT', `/block-drafts/${id}`, { edit, draft: whole });
  return id;
};

const aRule = async (page: Page): Promise<string> => {
  const { id } = await callAs(page, 'POST', '/rule-drafts', { topicId, rule: { kind: 'new' } });
  const { version } = await callAs(page, 'GET', `/rule-drafts/${id}`);
  const about = { adviceKeys: ['relief.massage'], facts: ['everyone'], severity: 'warn', sources: ['OWN'] };
  const said = { reason: 'Bruises easily.', caution: 'Rub gently.', saferAlternative: null, loosenedBecause: '' };
  await callAs(page, 'PUT', `/rule-drafts/${id}`, { edit: version.edit, draft: { ...about, ...said } });
  return id;
};

const aTextInReview = async (page: Page): Promise<string> => {
  const id = await aText(page);
  const { edit } = await callAs(page, 'GET', `/block-drafts/${id}`);
  await callAs(page, 'POST', `/versions/${id}/submit`, { edit });
  return id;
};

const aRuleInReview = async (page: Page): Promise<string> => {
  const id = await aRule(page);
  const { version } = await callAs(page, 'GET', `/rule-drafts/${id}`);
  await callAs(page, 'POST', `/rule-versions/${id}/submit`, { edit: version.edit });
  return id;
};

const aPatient = async (page: Page): Promise<string> => {
  const said = { name: 'Walk Test (synthetic)', birthDate: '1954-03-09', recordNumber: `WALK-${Date.now()}` };
  return (await callAs(page, 'POST', '/patients', said)).id;
};

const issueSheet = async (page: Page): Promise<{ id: string; code: string }> => {
  const about = { subject: { kind: 'profile' }, profile: { ageBand: 'adult' }, choices: {} };
  const { libraryRevision } = await callAs(page, 'POST', '/handouts/preview', about);
  return callAs(page, 'POST', '/handouts', { ...about, libraryRevision });
};

const sheets = new WeakMap<Page, ReturnType<typeof issueSheet>>();

/** The same for every page that shows one. */
const aSheet = (page: Page): ReturnType<typeof issueSheet> => {
  const sheet = sheets.get(page) ?? issueSheet(page);
  sheets.set(page, sheet);
  return sheet;
};

const aRecall = async (page: Page): Promise<string> => {
  const target = { kind: 'advice-key', id: 'relief.massage' };
  const said = { severity: 'information', reason: 'A walk.', letter: 'Nothing changed.' };
  return (await callAs(page, 'POST', '/recalls', { target, ...said })).id;
};

/** The page's address in the demo clinic, for a page that has something's name in it. A new one fails until it is here. */
const addresses: Partial<Record<PagePath, (page: Page) => Promise<string> | string>> = {
  '/content/blocks/[name]': () => `/content/blocks/relief.massage?topic=${topicId}`,
  '/content/drafts/[id]': async (page) => `/content/drafts/${await aText(page)}`,
  // Packs come by the command line: what is not there.
  '/content/imports/[id]': () => '/content/imports/0199f0a0-0000-7000-8000-000000000001',
  '/content/ratings/[instrument]': () => `/content/ratings/pemat-p?topic=${topicId}`,
  '/content/reviews/[id]': async (page) => `/content/reviews/${await aTextInReview(page)}`,
  '/content/rules/[id]': () => `/content/rules/SR-090?topic=${topicId}`,
  '/content/rules/drafts/[id]': async (page) => `/content/rules/drafts/${await aRule(page)}`,
  '/content/rules/reviews/[id]': async (page) => `/content/rules/reviews/${await aRuleInReview(page)}`,
  '/content/translations/[language]/[name]': () => `/content/translations/es/relief.massage?topic=${topicId}`,
  '/content/translations/[language]/phrases': () => `/content/translations/es/phrases?topic=${topicId}`,
  '/h/[code]': async (page) => `/h/${(await aSheet(page)).code}`,
  '/handouts/[id]': async (page) => `/handouts/${(await aSheet(page)).id}`,
  '/handouts/new': () => '/handouts/new?preset=on-dialysis',
  '/patients/[id]': async (page) => `/patients/${await aPatient(page)}`,
  '/patients/[id]/edit': async (page) => `/patients/${await aPatient(page)}/edit`,
  '/recalls/[id]': async (page) => `/recalls/${await aRecall(page)}`,
};

const addressOf = async (page: Page, path: PagePath): Promise<string> => {
  const address = await addresses[path]?.(page);
  if (address === undefined && path.includes('[')) throw new Error(`${path} is a new page. Say here where it is.`);
  return address ?? path;
};

/** Only who may make one has one to look at. */
const needed: Partial<Record<PagePath, Permission>> = {
  '/content/drafts/[id]': 'content.write',
  '/content/reviews/[id]': 'content.write',
  '/content/rules/drafts/[id]': 'content.write',
  '/content/rules/reviews/[id]': 'content.write',
  '/h/[code]': 'handout.issue',
  '/handouts/[id]': 'handout.issue',
  '/patients/[id]': 'patient.write',
  '/patients/[id]/edit': 'patient.write',
  '/recalls/[id]': 'recall.manage',
};

const roleMay = (role: Role, path: PagePath): boolean => {
  const permission = needed[path] ?? pagePolicies[path].permission;
  return permission === 'public' || permission === 'signed-in' || may(role, permission);
};

/** The violations of the page's policy, and the reports that the browser sent of them. */
const watchPolicy = async (page: Page) => {
  const violations: string[] = [];
  const reports: string[] = [];
  await page.exposeFunction('noteViolation', (violation: string) => violations.push(violation));
  await page.addInitScript(() => {
    document.addEventListener('securitypolicyviolation', ({ effectiveDirective, blockedURI, sourceFile }) => {
      const note = Reflect.get(window, 'noteViolation');
      note(`${location.pathname}: ${effectiveDirective} ${blockedURI} ${sourceFile}`);
    });
  });
  page.on('request', (request) => {
    if (request.url().endsWith('/api/v1/csp-reports')) reports.push(request.postData() ?? '');
  });
  return { violations, reports };
};

const mostOpened = trustSize({ short: 8, full: 200 });

/**
 * Menus, pickers, dialogs and what is folded away: each is opened and closed again, by its key. On a long list the same is
 * there again and again: in short it is opened once.
 */
const openEverything = async (page: Page): Promise<number> => {
  let opened = 0;
  while (opened < mostOpened) {
    const key = await page.evaluate(
      ([from, isEach]) => {
        const kinds = new Set<string>();
        const isWanted = (one: Element) => {
          const kind = `${one.tagName} ${one.getAttribute('aria-haspopup')} ${one.className}`;
          const isNew = isEach || !kinds.has(kind);
          kinds.add(kind);
          return isNew;
        };
        const closed = [...document.querySelectorAll<HTMLElement>('main :is([aria-haspopup], summary):not(:disabled)')];
        const next = closed.filter((one) => one.checkVisibility() && isWanted(one))[from];
        next?.focus();
        return next && (next.matches('input') ? 'ArrowDown' : 'Enter');
      },
      [opened, isFullTrust] as const,
    );
    if (!key) break;
    await page.keyboard.press(key);
    await page.keyboard.press('Escape');
    opened += 1;
  }
  return opened;
};

/** The list of everything that can be done, which is the same on every page. */
const openPalette = async (page: Page): Promise<void> => {
  await page.keyboard.press('Control+k');
  await expect(page.getByRole('textbox', { name: 'Find a patient, a preset or an action' })).toBeVisible();
  await page.keyboard.press('Escape');
};

type Scheme = 'light' | 'dark';

/** In short each role looks in one of them. */
const schemesOf = (walker: Walker): Scheme[] =>
  trustSize({ short: [walker === 'editor' ? 'dark' : 'light'], full: ['light', 'dark'] });

const look = async (page: Page, scheme: Scheme): Promise<void> => {
  await page.emulateMedia({ colorScheme: scheme });
  await expect(page.locator('html')).toHaveAttribute('data-mantine-color-scheme', scheme);
};

test('the walk knows every page of the app', async () => {
  expect(await findPages()).toEqual(Object.keys(pagePolicies).sort());
});

for (const walker of walkers) {
  test(`no page wants what its policy forbids, walked by the ${walker}`, async ({ page, expectedErrors }) => {
    test.setTimeout(trustSize({ short: 240_000, full: 900_000 }));
    expectedErrors.push(/404/);
    const { violations, reports } = await watchPolicy(page);
    await signIn(page, emails[walker]);
    // Each page once, by the first who may look; in full, everybody looks at everything that they may.
    const firstWho = (path: PagePath) => walkers.find((role) => roleMay(role, path));
    const paths = (Object.keys(pagePolicies) as PagePath[]).filter((path) =>
      isFullTrust ? roleMay(walker, path) : firstWho(path) === walker,
    );
    let opened = 0;
    let schemes = schemesOf(walker);
    for (const path of paths) {
      await page.goto(await addressOf(page, path));
      await expect(page.getByRole('heading').first()).toBeVisible();
      opened += await openEverything(page);
      if (path === '/') await openPalette(page);
      for (const scheme of schemes) await look(page, scheme);
      // The next one begins in the scheme that this one ended in.
      schemes = schemes.toReversed();
    }
    expect(violations).toEqual([]);
    expect(reports).toEqual([]);
    await reportFigure('WEB-02', { walker, pages: paths.length, opened, violations: violations.length });
  });
}

test('a script that got into a page does not run, and the browser says so to us', async ({ page, expectedErrors }) => {
  expectedErrors.push(/Content Security Policy/, /404/);
  const { violations } = await watchPolicy(page);
  const got = '<script>window.ran = 1</script><img src="/nothing.png" onerror="window.ran = 2">';
  await page.route('**/sign-in', async (route) => {
    const response = await route.fetch();
    await route.fulfill({ response, body: (await response.text()).replace('</body>', `${got}</body>`) });
  });
  const told = page.waitForResponse((response) => response.url().endsWith('/api/v1/csp-reports'));
  await page.goto('/sign-in');
  expect((await told).status()).toBe(204);
  const directives = () => violations.map((violation) => violation.split(' ')[1]).sort();
  await expect.poll(directives).toEqual(['script-src-attr', 'script-src-elem']);
  expect(await page.evaluate(() => Reflect.get(window, 'ran'))).toBeUndefined();
});
