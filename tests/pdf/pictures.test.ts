import { PDFHexString, PDFString } from 'pdf-lib';
import { afterAll, describe, expect, it } from 'vitest';
import { renderPdf } from '@/lib/documents/pdf/render-pdf';
import { closeRenderPool, paginateInPool, renderPdfInPool } from '@/lib/documents/pdf/render-pool';
import type { HandoutDocument } from '@/lib/domain/handout/handout-document';
import { buildDocument } from '@/tests/builders/handout-document-builder';
import { blockWithPicture, buildPicture } from '@/tests/builders/picture-builder';
import { checkPdf } from '@/tests/pdf/checker/check-pdf';
import { lookUp, openPdf } from '@/tests/pdf/checker/opened-pdf';
import { readStructureTree, withDescendants } from '@/tests/pdf/checker/structure-tree';
import { everyFormat } from '@/tests/pdf/every-sheet';

afterAll(closeRenderPool);

type Picture = Awaited<ReturnType<typeof buildPicture>>;

const sheetWith = (picture: Picture, format: Partial<HandoutDocument> = {}): HandoutDocument =>
  buildDocument({
    ...format,
    parts: [
      {
        kind: 'section',
        sectionId: 'each-day',
        heading: 'Each day',
        blocks: [blockWithPicture(picture), blockWithPicture(picture, { versionId: 'other', title: 'And again' })],
      },
    ],
  });

const of = (picture: Picture) => new Map([[picture.sha256, picture.bytes]]);

const saidOfFigures = async (bytes: Uint8Array): Promise<string[]> => {
  const pdf = await openPdf(bytes);
  return readStructureTree(pdf)
    .roots.flatMap(withDescendants)
    .filter(({ type }) => type === 'Figure')
    .map(({ dict }) => {
      const alt = lookUp(pdf, dict, 'Alt');
      return alt instanceof PDFString || alt instanceof PDFHexString ? alt.decodeText() : '';
    });
};

describe('a sheet with an uploaded picture', () => {
  it.each(everyFormat)('passes the checker at $printSize pt on $paper', async (format) => {
    const picture = await buildPicture('jpeg');
    const { bytes } = await renderPdf(sheetWith(picture, format), of(picture));
    expect(await checkPdf(bytes)).toEqual([]);
  });

  it('has the picture in the file, once however often it is shown, and says what it shows', async () => {
    for (const format of ['png', 'jpeg', 'webp'] as const) {
      const picture = await buildPicture(format);
      const { bytes } = await renderPdf(sheetWith(picture), of(picture));
      expect(await saidOfFigures(bytes)).toEqual(['A hand under a heel.', 'A hand under a heel.']);
      const file = Buffer.from(bytes).toString('latin1');
      expect(file.match(/\/Subtype \/Image/g), format).toHaveLength(1);
      expect(file).toContain(`/Width ${picture.width}`);
      expect(await checkPdf(bytes)).toEqual([]);
    }
  });

  it('is the same bytes each time, in this process and in a worker', async () => {
    const picture = await buildPicture();
    const first = await renderPdf(sheetWith(picture), of(picture));
    expect((await renderPdf(sheetWith(picture), of(picture))).sha256).toBe(first.sha256);
    expect((await renderPdfInPool(sheetWith(picture), of(picture))).sha256).toBe(first.sha256);
  });

  it('is laid out without the bytes, which change no place on it', async () => {
    const picture = await buildPicture();
    const { pages } = await renderPdf(sheetWith(picture), of(picture));
    expect(await paginateInPool(sheetWith(picture))).toHaveLength(pages);
  });

  it('is refused with its place when the picture is not there, and never printed with an empty one', async () => {
    const picture = await buildPicture();
    const problem = { code: 'picture-missing', place: { part: 0, block: 0, name: 'Stretch your calf at bedtime' } };
    await expect(renderPdf(sheetWith(picture))).rejects.toMatchObject({ problem });
    await expect(renderPdfInPool(sheetWith(picture))).rejects.toMatchObject({ problem });
  });

  it('is refused when what is there is no picture', async () => {
    const picture = await buildPicture();
    const damaged = new Map([[picture.sha256, Buffer.from('<svg onload="alert(1)"/>')]]);
    await expect(renderPdfInPool(sheetWith(picture), damaged)).rejects.toMatchObject({
      problem: { code: 'drawing-unprintable' },
    });
  });
});
