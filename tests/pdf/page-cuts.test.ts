import { describe, expect, it } from 'vitest';
import { paginate } from '@/lib/documents/pdf/paginate';
import { renderPdf } from '@/lib/documents/pdf/render-pdf';
import type { DocumentPart, HandoutDocument, HelpGroup } from '@/lib/domain/handout/handout-document';
import { printSizes } from '@/lib/domain/handout/handout-document';
import {
  buildBlock,
  buildDocument,
  getLegCramps,
  plainRuns,
  presetDocument,
} from '@/tests/builders/handout-document-builder';
import { everyFormat } from '@/tests/pdf/every-sheet';
import { readText } from '@/tests/pdf/read-text';

const blocks = (count: number) =>
  Array.from({ length: count }, (_, index) => buildBlock({ title: `Block ${index}`, versionId: `block-${index}` }));

const section = (count: number): DocumentPart => ({
  kind: 'section',
  sectionId: 'each-day',
  heading: 'Each day',
  blocks: blocks(count),
});

const group = (urgency: HelpGroup['urgency'], signs: number): HelpGroup => ({
  urgency,
  lead: `${urgency}:`,
  signs: Array.from({ length: signs }, (_, index) => plainRuns(`${urgency} sign number ${index}.`)),
});

const help = (...groups: HelpGroup[]): DocumentPart => ({ kind: 'get-help', heading: 'Get help now', groups });

const pageTexts = async (document: HandoutDocument): Promise<string[]> => {
  const { bytes } = await renderPdf(document);
  return (await readText(bytes)).pages;
};

describe('pages', () => {
  it.each(printSizes)('begin the emergency signs on page one for every preset at %i pt', async (printSize) => {
    for (const { id } of (await getLegCramps()).source.presets) {
      const document = await presetDocument(id, { printSize });
      const part = document.parts.findIndex(({ kind }) => kind === 'get-help');
      const [first] = await paginate(document);
      expect(first?.items, id).toContainEqual({ part, block: null });
    }
  });

  it.each(everyFormat)('list every part and block once, in order, at $printSize pt on $paper', async (format) => {
    const document = buildDocument({ ...format, parts: [help(group('emergency', 2)), section(9), section(2)] });
    const pages = await paginate(document);
    const { pages: printed } = await renderPdf(document);
    expect(pages).toHaveLength(printed);
    expect(pages.flatMap(({ items }) => items)).toEqual([
      { part: 0, block: null },
      { part: 1, block: null },
      ...Array.from({ length: 9 }, (_, block) => ({ part: 1, block })),
      { part: 2, block: null },
      { part: 2, block: 0 },
      { part: 2, block: 1 },
    ]);
  });

  it('never end with a heading', async () => {
    for (let count = 1; count <= 12; count += 1) {
      const document = buildDocument({ printSize: 14, parts: [section(count), section(2), section(2)] });
      for (const { items } of await paginate(document)) expect(items.at(-1)?.block, `${count} blocks`).not.toBeNull();
    }
  });

  it('keep a block whole, its caution with it', async () => {
    const pages = await pageTexts(buildDocument({ parts: [section(14)] }));
    expect(pages.length).toBeGreaterThan(2);
    for (const page of pages) {
      expect(page.match(/Block \d+/g)?.length).toBe(page.match(/Take care: Hold on/g)?.length);
      expect(page.endsWith('Take care: Hold on to something fixed.')).toBe(true);
    }
  });

  it('keep the help box whole where a page holds it, even at the cost of white space', async () => {
    const box = help(group('emergency', 8), group('same-day', 8), group('soon', 4));
    const pages = await pageTexts(buildDocument({ parts: [section(3), box] }));
    const holding = pages.filter((page) => page.includes('sign number'));
    expect(holding).toHaveLength(1);
    expect(holding[0]?.match(/sign number/g)).toHaveLength(20);
  });

  it('divide a help box taller than a page between its groups, the heading with the first', async () => {
    const box = help(group('emergency', 9), group('same-day', 14), group('soon', 5));
    const pages = await pageTexts(buildDocument({ printSize: 24, parts: [box] }));
    expect(pages[0]).toContain('Get help now emergency: •');
    for (const urgency of ['emergency', 'same-day', 'soon']) {
      expect(pages.filter((page) => page.includes(`${urgency} sign number`))).toHaveLength(1);
    }
  });
});
