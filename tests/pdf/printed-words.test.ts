import { describe, expect, it } from 'vitest';
import { renderPdf } from '@/lib/documents/pdf/render-pdf';
import { documentLines } from '@/lib/domain/handout/document-lines';
import type { HandoutDocument } from '@/lib/domain/handout/handout-document';
import {
  buildBlock,
  buildDocument,
  everythingChanged,
  getLegCramps,
  plainRuns,
  presetDocument,
} from '@/tests/builders/handout-document-builder';
import { everyFormat } from '@/tests/pdf/every-sheet';
import { readText } from '@/tests/pdf/read-text';

const wordsOf = (document: HandoutDocument): string => documentLines(document).join(' ').replace(/\s+/g, ' ').trim();

describe('the words on paper', () => {
  it.each(everyFormat)('are the words of the document, in its order, at $printSize pt on $paper', async (format) => {
    for (const document of [
      buildDocument(format),
      await presetDocument('ckd-4-warfarin', {
        ...format,
        note: 'Keep taking your water tablet.\nCall us on Thursday.',
      }),
      await presetDocument('healthy-adult', { ...format, toldBefore: await everythingChanged() }),
    ]) {
      const { bytes } = await renderPdf(document);
      const read = await readText(bytes);
      expect(read.content).toBe(wordsOf(document));
      expect(read.structure).toBe(wordsOf(document));
    }
  });

  it('are the words of the document on the sheet of every preset', async () => {
    const { presets } = (await getLegCramps()).source;
    for (const { id } of presets) {
      const document = await presetDocument(id);
      const { bytes } = await renderPdf(document);
      expect((await readText(bytes)).content, id).toBe(wordsOf(document));
    }
  });

  it('keep accents, signs and characters that only the second font has', async () => {
    const text = 'Añada 2 ≥ 1 → bien ✓ ½ café, naïve, Zażółć, Ελλάδα, привет';
    const document = buildDocument({
      parts: [{ kind: 'note', heading: 'Nota ✓', paragraphs: [text, text.normalize('NFD')] }],
    });
    const { bytes } = await renderPdf(document);
    expect((await readText(bytes)).content).toBe(wordsOf(document).normalize('NFC'));
  });

  it('stay whole when a block is taller than a page and has to be divided', async () => {
    const items = Array.from({ length: 120 }, (_, index) =>
      plainRuns(`Step ${index} of a block that is far too long.`),
    );
    const long = buildBlock({ nodes: [{ kind: 'steps', items }], cautions: ['Slowly.'] });
    const document = buildDocument({
      parts: [{ kind: 'section', sectionId: 'each-day', heading: 'Each day', blocks: [buildBlock(), long] }],
    });
    const { bytes, pages } = await renderPdf(document);
    expect(pages).toBeGreaterThan(3);
    expect((await readText(bytes)).structure).toBe(wordsOf(document));
  });

  it('print a sheet without a name, a code, or anything but a title', async () => {
    const document = buildDocument({ header: { clinicName: 'Clinic', patientLine: '' }, parts: [] });
    const { bytes, pages } = await renderPdf(document);
    expect(pages).toBe(1);
    expect((await readText(bytes)).content).toBe(wordsOf(document));
  });
});
