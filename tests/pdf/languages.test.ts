import { type PDFDict, PDFDict as PDFDictionary, PDFDocument, PDFName } from 'pdf-lib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { renderPdf } from '@/lib/documents/pdf/render-pdf';
import { closeRenderPool } from '@/lib/documents/pdf/render-pool';
import { documentLines } from '@/lib/domain/handout/document-lines';
import type { HandoutDocument, Paper, PrintSize } from '@/lib/domain/handout/handout-document';
import { pagesWanted } from '@/lib/domain/handout/pages-wanted';
import { type CompiledLibrary, compileLibrary } from '@/lib/domain/tailoring/compile-library';
import { fitSheet } from '@/lib/usecases/handout/fit-sheet';
import {
  buildSpokenSheet,
  getReviewedLegCramps,
  withoutTranslationsOf,
} from '@/tests/builders/translated-library-builder';
import { checkPdf } from '@/tests/pdf/checker/check-pdf';
import { everyFormat } from '@/tests/pdf/every-sheet';
import { readText } from '@/tests/pdf/read-text';

let library: CompiledLibrary;

beforeAll(async () => {
  library = await getReviewedLegCramps();
});

afterAll(closeRenderPool);

const layouts = ['one', 'columns', 'stacked'] as const;

type Format = { layout: (typeof layouts)[number]; printSize?: PrintSize; paper?: Paper };

const context = {
  withDiary: true,
  note: 'Llámenos el jueves.',
  address: 'https://plainleaf.example/h/ABCDE-FGHJK-MNPQR-STVWX',
  patientLine: 'Maria Fernandez (synthetic), nacimiento: 3 de mayo de 1958, expediente 104 233',
};

const sheetOf = (presetId: string, format: Format, from = library): HandoutDocument => {
  const preset = from.source.presets.find(({ id }) => id === presetId);
  if (!preset) throw new Error(`The pack has no preset ${presetId}.`);
  return buildSpokenSheet(from, preset.profile, { choices: { ...format, unready: 'source-parts' }, context }).document;
};

const wordsOf = (document: HandoutDocument): string => documentLines(document).join(' ').replace(/\s+/g, ' ').trim();

describe('a sheet in Spanish, alone and with the English', () => {
  const formats = everyFormat.flatMap((format) => layouts.map((layout) => ({ ...format, layout })));

  it.each(formats)(
    'says on paper what was approved, marked as what it is: $layout, $printSize pt, $paper',
    async (format) => {
      const document = sheetOf('statin-blood-pressure', format);
      const { bytes } = await renderPdf(document);
      const read = await readText(bytes);
      expect(read.content).toBe(wordsOf(document));
      expect(read.structure).toBe(wordsOf(document));
      expect(await checkPdf(bytes)).toEqual([]);
    },
  );

  it.each(layouts)('passes the checker with parts that have English only: %s', async (layout) => {
    const lacking = compileLibrary(
      withoutTranslationsOf(library.source, ['prevent.active-day', 'redflags.universal', 'redflags.dvt']),
    );
    const document = sheetOf('statin-blood-pressure', { layout }, lacking);
    const { bytes } = await renderPdf(document);
    expect((await readText(bytes)).structure).toBe(wordsOf(document));
    expect(await checkPdf(bytes)).toEqual([]);
  });
});

describe('the length of a default sheet at 12 pt', () => {
  it.each(layouts)('is what was promised for every preset: %s', async (layout) => {
    const tooLong: string[] = [];
    for (const paper of ['a4', 'letter'] as const)
      for (const { id, profile } of library.source.presets) {
        const { document, pages } = await fitSheet(
          (extras) =>
            buildSpokenSheet(library, profile, {
              choices: { layout, paper },
              context: { ...extras, address: context.address },
            }).document,
        );
        if (pages.length > pagesWanted(document)) tooLong.push(`${id} on ${paper}: ${pages.length}`);
      }
    expect(tooLong).toEqual([]);
  });
});

describe('the checker', () => {
  const withoutLanguages = async (bytes: Uint8Array, change: (element: PDFDict) => void): Promise<Uint8Array> => {
    const file = await PDFDocument.load(bytes, { updateMetadata: false });
    for (const [, object] of file.context.enumerateIndirectObjects())
      if (object instanceof PDFDictionary && object.has(PDFName.of('S'))) change(object);
    return file.save({ useObjectStreams: false });
  };

  it.each(['columns', 'stacked'] as const)('notices a second language that is not marked: %s', async (layout) => {
    const { bytes } = await renderPdf(sheetOf('healthy-adult', { layout }));
    const unmarked = await withoutLanguages(bytes, (element) => {
      if (element.get(PDFName.of('S')) !== PDFName.of('Document')) element.delete(PDFName.of('Lang'));
    });
    const findings = await checkPdf(unmarked);
    expect(findings.length).toBeGreaterThan(10);
    expect(new Set(findings.map(({ rule }) => rule))).toEqual(new Set(['language']));
  });

  it('notices Spanish in a file that says it is English', async () => {
    const document = { ...sheetOf('healthy-adult', { layout: 'one' }), language: 'en' };
    const { bytes } = await renderPdf(document);
    expect((await checkPdf(bytes)).map(({ rule }) => rule)).toContain('language');
  });
});
