import { PDFDict, PDFDocument, PDFName } from 'pdf-lib';
import { beforeAll, describe, expect, it } from 'vitest';
import { renderLetters } from '@/lib/documents/pdf/render-letters';
import { buildLetter } from '@/tests/builders/recall-letter-builder';
import { checkPdf } from '@/tests/pdf/checker/check-pdf';

let good: Uint8Array;

beforeAll(async () => {
  good = (await renderLetters([buildLetter(), buildLetter()], 'a4')).bytes;
});

const name = PDFName.of;

const elementsOf = (file: PDFDocument, type: string): PDFDict[] =>
  file.context
    .enumerateIndirectObjects()
    .map(([, object]) => object)
    .filter((object): object is PDFDict => object instanceof PDFDict && object.get(name('S')) === name(type));

const rename = (file: PDFDocument, from: string, at: number, to: string): void =>
  elementsOf(file, from).at(at)?.set(name('S'), name(to));

const breakages: [string, (file: PDFDocument) => void][] = [
  ['a letter among several has no heading', (file) => rename(file, 'H1', 1, 'P')],
  ['a letter begins with a lower heading', (file) => rename(file, 'H1', 1, 'H2')],
  ['a heading stands outside the articles', (file) => rename(file, 'Art', 1, 'Div')],
  ['an article stands inside another element', (file) => rename(file, 'Div', 0, 'Art')],
];

describe('the checker, given several letters in one file', () => {
  it('finds nothing in a file that was only opened and saved', async () => {
    const file = await PDFDocument.load(good, { updateMetadata: false });
    expect(await checkPdf(await file.save({ useObjectStreams: false }))).toEqual([]);
  });

  it.each(breakages)('notices when %s', async (_, damage) => {
    const file = await PDFDocument.load(good, { updateMetadata: false });
    damage(file);
    expect(await checkPdf(await file.save({ useObjectStreams: false }))).not.toEqual([]);
  });

  it('notices when a letter has two first headings', async () => {
    const file = await PDFDocument.load(good, { updateMetadata: false });
    const salutation = elementsOf(file, 'P').at(-1);
    salutation?.set(name('S'), name('H1'));
    const rules = (await checkPdf(await file.save({ useObjectStreams: false }))).map(({ rule }) => rule);
    expect(rules).toContain('headings');
  });
});
