import { PDFName, PDFString } from 'pdf-lib';
import { getDocument, VerbosityLevel } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { describe, expect, it } from 'vitest';
import { letterLimit, renderLetters } from '@/lib/documents/pdf/render-letters';
import { letterLines } from '@/lib/domain/recall/letter-lines';
import type { RecallLetter } from '@/lib/domain/recall/recall-letter';
import { buildLetter } from '@/tests/builders/recall-letter-builder';
import { checkPdf } from '@/tests/pdf/checker/check-pdf';
import { openPdf } from '@/tests/pdf/checker/opened-pdf';
import { readStructureTree, type StructureElement } from '@/tests/pdf/checker/structure-tree';
import { everyFormat } from '@/tests/pdf/every-sheet';
import { readText } from '@/tests/pdf/read-text';

const longText = Array.from({ length: 30 }, (_, index) => `Paragraph ${index} says what changed and why.`).join('\n');

const short = buildLetter({ patient: { name: 'Ada Short', address: '' }, recall: { severity: 'information' } });
const long = buildLetter({ recall: { letter: longText } });

const wordsOf = (...letters: RecallLetter[]): string => letters.flatMap(letterLines).join(' ').normalize('NFC');

const outline = (element: StructureElement): string =>
  element.children.length === 0 ? element.type : `${element.type}(${element.children.map(outline).join(' ')})`;

type Item = { str: string; transform: number[] };

/** Every text of a page with its place in millimetres from the paper's top left, running lines included. */
const placedTexts = async (bytes: Uint8Array, number: number) => {
  const task = getDocument({ data: bytes.slice(), verbosity: VerbosityLevel.ERRORS });
  const page = await (await task.promise).getPage(number);
  const [, , , height] = page.view;
  const { items } = await page.getTextContent();
  const placed = (items as Item[])
    .filter(({ str }) => str.trim() !== '')
    .map(({ str, transform: [, , , , x = 0, y = 0] }) => ({
      str,
      left: (x / 72) * 25.4,
      down: (((height ?? 0) - y) / 72) * 25.4,
    }));
  await task.destroy();
  return placed;
};

const pageTexts = async (bytes: Uint8Array, number: number): Promise<string> =>
  (await placedTexts(bytes, number)).map(({ str }) => str).join(' ');

describe('printed letters', () => {
  it.each(everyFormat)('pass the checker and say what was given, at $printSize pt on $paper', async (format) => {
    const letters = [long, short].map((letter) => ({ ...letter, printSize: format.printSize }));
    const { bytes } = await renderLetters(letters, format.paper);
    expect(await checkPdf(bytes)).toEqual([]);
    const read = await readText(bytes);
    expect(read.content).toBe(wordsOf(...letters));
    expect(read.structure).toBe(wordsOf(...letters));
  });

  it('are one article each, in its language, with a heading of its own', async () => {
    const { bytes } = await renderLetters([short, { ...long, language: 'en-GB' }], 'a4');
    const pdf = await openPdf(bytes);
    const { roots } = readStructureTree(pdf);
    const top = 'Div(P P P) Div(P) P Div(P P) H1 P';
    expect(outline(roots[0]?.children[0] as StructureElement)).toBe(`Art(P ${top} P P P P P P)`);
    const languages = roots[0]?.children.map(({ dict }) => dict.lookup(PDFName.of('Lang'), PDFString).decodeText());
    expect(languages).toEqual(['en', 'en-GB']);
  });

  it('start on a page of their own, and count their pages by themselves', async () => {
    const { bytes, pages } = await renderLetters([short, long, short], 'a4');
    expect(pages).toBe(4);
    expect(await pageTexts(bytes, 1)).not.toContain('Page');
    expect(await pageTexts(bytes, 2)).toContain('Page 1 of 2');
    expect(await pageTexts(bytes, 3)).toContain('Page 2 of 2');
    expect(await pageTexts(bytes, 4)).toMatch(/^Riverside Family Practice(?!.*Page)/);
  });

  it('never leave a signature alone on a page', async () => {
    for (let count = 6; count < 16; count += 1) {
      const letter = Array.from({ length: count }, (_, index) => `Paragraph ${index}.`).join('\n');
      const { bytes, pages } = await renderLetters([buildLetter({ recall: { letter } })], 'letter');
      const last = await pageTexts(bytes, pages);
      expect(last, `${count} paragraphs`).toMatch(/Questions\?.*Yours sincerely,.*Practice nurse/);
    }
  });

  it.each([
    ['a4', 20, 45, 92],
    ['letter', 24, 50, 94],
  ] as const)('show the name and the address and nothing else in the window, on %s', async (paper, side, from, to) => {
    for (const printSize of [11, 24] as const) {
      const { bytes } = await renderLetters([buildLetter({ patient: { printSize } })], paper);
      const shown = (await placedTexts(bytes, 1)).filter(({ down }) => down > from && down < to);
      expect(shown.map(({ str }) => str)).toEqual(['Maria Fernandez', '4 Mill Lane', 'Flat 2', 'London N1 0AB']);
      for (const { left } of shown) expect(left).toBeCloseTo(side, 0);
    }
  });

  it('set a long address smaller, so that it stays in the window', async () => {
    const address = Array.from({ length: 7 }, (_, index) => `Line ${index} of a long address, in words`).join('\n');
    const { bytes } = await renderLetters([buildLetter({ patient: { address } })], 'a4');
    const last = (await placedTexts(bytes, 1)).find(({ str }) => str.startsWith('Line 6'));
    expect(last?.down).toBeLessThan(92);
  });

  it('say nothing about a person in the metadata, nor in any readable byte of the file', async () => {
    const { bytes } = await renderLetters([buildLetter()], 'a4');
    const { document } = await openPdf(bytes);
    expect([document.getTitle(), document.getAuthor()]).toEqual(['Letters', 'Riverside Family Practice']);
    expect([document.getSubject(), document.getKeywords()]).toEqual([undefined, undefined]);
    expect(Buffer.from(bytes).toString('latin1')).not.toMatch(/Maria|Fernandez|104 233|tonic/);
  });

  it('are the same, byte for byte, each time', async () => {
    const first = await renderLetters([long, short], 'a4');
    await renderLetters([short], 'letter');
    expect((await renderLetters([long, short], 'a4')).bytes).toEqual(first.bytes);
  });
});

describe('letters that can not be printed', () => {
  it.each([
    ['none', [], 'no-letters'],
    ['more than a file holds', Array.from({ length: letterLimit + 1 }, () => short), 'too-many-letters'],
    ['a book', [buildLetter({ recall: { letter: 'word '.repeat(20_000) } })], 'text-too-long'],
  ] as const)('are refused: %s', async (_, letters, code) => {
    await expect(renderLetters(letters, 'a4')).rejects.toMatchObject({ problem: { code } });
  });

  it.each([
    ['a character of no font', buildLetter({ patient: { name: '王小明' } }), 'glyph-missing'],
    ['a word wider than the page', buildLetter({ patient: { printSize: 24, name: 'W'.repeat(40) } }), 'word-too-long'],
  ])('are refused with the letter’s number, and not with the name in it: %s', async (_, letter, code) => {
    const place = { part: 1, block: null, name: 'letter 2' };
    await expect(renderLetters([short, letter], 'a4')).rejects.toMatchObject({ problem: { code, place } });
  });
});
