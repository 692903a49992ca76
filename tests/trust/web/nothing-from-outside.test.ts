import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { get } from 'node:http';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { POST as checkDraft } from '@/app/api/v1/block-drafts/check/route';
import { POST as preview } from '@/app/api/v1/handouts/preview/route';
import { POST as issue } from '@/app/api/v1/handouts/route';
import { POST as upload } from '@/app/api/v1/pictures/route';
import { Sheet } from '@/components/handout/sheet/sheet';
import { loadPack } from '@/lib/content/load-pack';
import { parseBlockBody } from '@/lib/content/parse-block-body';
import { parseDrawing } from '@/lib/content/parse-drawing';
import { renderLetters } from '@/lib/documents/pdf/render-letters';
import { renderPdf } from '@/lib/documents/pdf/render-pdf';
import { closeRenderPool } from '@/lib/documents/pdf/render-pool';
import { encodePicture } from '@/lib/documents/picture/encode-picture';
import type { Drawing } from '@/lib/domain/content/figure';
import { aComposeRequest, toIssueRequest } from '@/tests/builders/compose-request-builder';
import { buildBlock, buildDocument, plainRuns } from '@/tests/builders/handout-document-builder';
import { textOf } from '@/tests/builders/recall-builder';
import { buildLetter } from '@/tests/builders/recall-letter-builder';
import { type BuiltUser, buildUser } from '@/tests/builders/user-builder';
import { openPdf } from '@/tests/pdf/checker/opened-pdf';
import { ask } from '@/tests/setup/ask';
import { ownerConnection, provideDatabaseWithContent } from '@/tests/setup/provide-database';
import { reportFigure } from '@/tests/setup/report-figure';
import { trustSize } from '@/tests/setup/trust-size';
import { findActiveParts } from '@/tests/trust/print/active-parts';
import { type Canary, listenForVisits } from '@/tests/trust/web/listening-canary';
import { asMarkdown, asSvg, outsideSources } from '@/tests/trust/web/outside-sources';

provideDatabaseWithContent();
afterAll(closeRenderPool);

let canary: Canary;
let sources: string[];
let editor: BuiltUser;
let clinician: BuiltUser;
beforeAll(async () => {
  editor = await buildUser({ role: 'editor' });
  clinician = await buildUser();
  canary = await listenForVisits(Number(new URL(ownerConnection()).port));
  sources = outsideSources(canary.port);
});
afterAll(() => canary.close());

/** Of what goes through the whole app, all in full and some in short; each place has its own in short. */
const some = (from: number): string[] => trustSize({ short: sources.slice(from, from + 3), full: sources });

const reachesNothing = () => {
  expect(canary.wentTo()).toEqual([]);
  expect(canary.visits()).toBe(0);
};

test('a text with any of them, saved or checked, reaches nothing outside, and no picture or link is in what is kept', () => {
  for (const source of sources)
    for (const markdown of asMarkdown(source)) {
      const body = parseBlockBody(markdown);
      const kept = body.ok ? body.value.map(({ kind }) => kind) : [];
      // What stays is words. The name of a figure can be anything that is the name of none.
      expect(kept.filter((kind) => !['paragraph', 'callout', 'figure', 'steps', 'bullets'].includes(kind))).toEqual([]);
    }
  reachesNothing();
});

test('a draft with one of them is checked and laid out, and reaches nothing outside', async () => {
  const { blockId: _, versionId: __, language: ___, body: ____, ...draft } = await textOf('relief.massage');
  for (const source of some(0))
    for (const markdown of trustSize({ short: asMarkdown(source).slice(0, 5), full: asMarkdown(source) })) {
      const sent = { ...draft, title: source.slice(0, 60), markdown };
      const body = { topicId: 'leg-cramps', blockName: 'relief.massage', draft: sent, presetId: 'healthy-adult' };
      const answer = await ask(checkDraft, { sealed: editor.sealed, body });
      expect([200, 400]).toContain(answer.status);
    }
  reachesNothing();
});

test('a drawing with any of them is refused, in a pack and as an upload', async () => {
  for (const source of sources)
    for (const svg of asSvg(source)) {
      expect(parseDrawing(svg).ok).toBe(false);
      expect((await encodePicture(Buffer.from(svg))).ok).toBe(false);
    }
  const [svg = ''] = asSvg(sources[0] ?? '');
  const files = [
    svg,
    `[InternetShortcut]\nURL=${sources[0]}`,
    `#EXTM3U\n${sources[0]}`,
    `push graphic-context\nimage over 0,0 0,0 '${sources[0]}'`,
  ];
  for (const file of files) {
    const answer = await ask(upload, { sealed: editor.sealed, file: Buffer.from(file) });
    expect(answer.status).toBe(400);
  }
  reachesNothing();
});

test('a pack whose drawing or text names one of them is refused, and reaches nothing outside', async () => {
  const folder = path.join(await mkdtemp(path.join(tmpdir(), 'outside-')), 'leg-cramps');
  await cp('content/leg-cramps', folder, { recursive: true });
  const places: [string, (text: string) => string][] = [
    ['figures/heel-raises.svg', () => asSvg(sources[0] ?? '')[0] ?? ''],
    ['blocks/en/relief.warmth.md', (text) => `${text}\n![A picture](${sources[0]})\n`],
    [
      'figures.json',
      (text) =>
        text
          .replace(/"file": "[^"]+"/, `"file": "${sources[0]}"`)
          .replace(/"id": "heel-raises"/, `"id": "${sources[0]}"`),
    ],
  ];
  for (const [file, edit] of places) {
    const whole = await readFile(path.join(folder, file), 'utf8');
    await writeFile(path.join(folder, file), edit(whole));
    await expect(loadPack(folder)).rejects.toThrow();
    await writeFile(path.join(folder, file), whole);
  }
  await loadPack(folder);
  await rm(path.dirname(folder), { recursive: true });
  reachesNothing();
});

test('a note with one of them is printed as words, and reaches nothing outside from desk, record or paper', async () => {
  const statuses = new Set<number>();
  for (const source of some(20)) {
    const request = aComposeRequest({ choices: { note: `See ${source} now` } });
    expect([200, 400, 422, 503]).toContain((await ask(preview, { sealed: clinician.sealed, body: request })).status);
    const headers = { 'idempotency-key': `outside-source-${sources.indexOf(source)}` };
    const answer = await ask(issue, { sealed: clinician.sealed, body: await toIssueRequest(request), headers });
    statuses.add(answer.status);
  }
  expect([201, 400, 422, 503]).toEqual(expect.arrayContaining([...statuses]));
  expect(statuses).toContain(201);
  reachesNothing();
});

test('a sheet and a letter made of nothing else are words on the screen and on paper', async () => {
  // Signs that no font of ours has stop a sheet; what is left is printed.
  const printable = sources.filter((source) => !/[①⑦⓪。]/.test(source));
  const document = buildDocument({
    parts: [
      { kind: 'note', heading: 'Note', paragraphs: printable },
      {
        kind: 'section',
        sectionId: 'x',
        heading: 'Section',
        blocks: [buildBlock({ nodes: printable.map((text) => ({ kind: 'paragraph', runs: plainRuns(text) })) })],
      },
    ],
  });
  const letter = { ...buildLetter(), paragraphs: printable };
  for (const { bytes } of [await renderPdf(document), await renderLetters([letter], 'a4')]) {
    const { names, addresses } = findActiveParts(await openPdf(bytes));
    expect(names).toEqual([]);
    expect(addresses.filter((address) => !address.startsWith('https://plainleaf.example/'))).toEqual([]);
  }
  const html = renderToStaticMarkup(createElement(Sheet, { document }));
  expect(html.match(/<(?:img|image|iframe|script|link|object|embed|video|audio|use)\b[^>]*/g) ?? []).toEqual([]);
  expect((html.match(/(?:href|src|style)="[^"]*"/g) ?? []).filter((found) => /127\.|file:|url\(/.test(found))).toEqual(
    [],
  );
  reachesNothing();
});

test('a picture that is named and not uploaded stops the sheet, whatever it is called', async () => {
  for (const source of some(8)) {
    const drawing: Drawing = { viewBox: [0, 0, 10, 10], shapes: [], picture: source };
    const figure = { figureId: 'x', alt: 'A picture.', caption: 'A picture', drawing };
    const part = {
      kind: 'section' as const,
      sectionId: 'x',
      heading: 'Section',
      blocks: [buildBlock({ nodes: [{ kind: 'figure', figure }] })],
    };
    await expect(renderPdf(buildDocument({ parts: [part] }))).rejects.toMatchObject({
      problem: { code: 'picture-missing' },
    });
  }
  reachesNothing();
});

test('the canary hears, so that its silence means something', async () => {
  await new Promise<void>((resolve) => {
    get(`http://127.0.0.1:${canary.port}/`, (answer) => answer.resume().on('end', resolve));
  });
  expect(canary.visits()).toBe(1);
  expect(canary.wentTo()).toHaveLength(1);
  await reportFigure('WEB-06', {
    sources: sources.length,
    inText: asMarkdown('').length,
    inDrawings: asSvg('').length,
    connections: 0,
  });
});
