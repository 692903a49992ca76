import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { DocumentError } from '@/lib/documents/document-problem';
import { renderLetters } from '@/lib/documents/pdf/render-letters';
import { renderPdf } from '@/lib/documents/pdf/render-pdf';
import { openPdf } from '@/tests/pdf/checker/opened-pdf';
import { readText } from '@/tests/pdf/read-text';
import { reportFigure } from '@/tests/setup/report-figure';
import { trustSize } from '@/tests/setup/trust-size';
import { inTurns } from '@/tests/trust/access/in-turns';
import { findActiveParts } from '@/tests/trust/print/active-parts';
import { diaryOf, letterOf, ourAddress, sheetOf } from '@/tests/trust/print/hostile-sheet';
import { endlessWord, hostileStrings } from '@/tests/trust/print/hostile-strings';

const run = promisify(execFile);

let folder = '';
let hasPoppler = false;
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'plainleaf-pdf-'));
  hasPoppler = await run('pdftotext', ['-v']).then(
    () => true,
    () => false,
  );
});
afterAll(() => rm(folder, { recursive: true }));

const files: [name: string, print: (text: string) => Promise<{ bytes: Uint8Array }>, turn: number][] = [
  ['sheet', (text) => renderPdf(sheetOf(text)), 0],
  ['diary', (text) => renderPdf(diaryOf(text)), 1],
  ['letter', (text) => renderLetters([letterOf(text)], 'a4'), 2],
];

const refusals = ['text-not-printable', 'glyph-missing', 'word-too-long', 'text-too-long', 'layout-unsound'];

/** The file, or null where it was refused for what it holds; any other error is one of ours. */
const printed = async (print: Promise<{ bytes: Uint8Array }>): Promise<Uint8Array | null> => {
  try {
    return (await print).bytes;
  } catch (error) {
    if (!(error instanceof DocumentError)) throw error;
    expect(refusals).toContain(error.problem.code);
    return null;
  }
};

/** In NFKC the two signs for micro are one, as they are in the font. */
const withoutSpaces = (text: string): string => text.normalize('NFKC').replace(/\s+/g, '');

/** Poppler reads files in another way than pdf.js. It is no npm package: where it is missing, pdf.js stands alone. */
const readByPoppler = async (bytes: Uint8Array): Promise<string | null> => {
  if (!hasPoppler) return null;
  const file = path.join(folder, 'sheet.pdf');
  await writeFile(file, bytes);
  const { stdout, stderr } = await run('pdftotext', ['-enc', 'UTF-8', file, '-'], { timeout: 20_000 });
  expect(stderr).toBe('');
  return stdout;
};

test.each(files)(
  'a %s with a hostile text in its every field opens, says that text, and does nothing',
  async (name, print, turn) => {
    const all = hostileStrings(trustSize({ short: 80, full: 500 }));
    // In short each file has its own: every string is tried in one of them.
    const strings = inTurns(all, turn, trustSize({ short: files.length, full: 1 }));
    const counts = { printed: 0, refused: 0 };
    for (const [index, text] of strings.entries()) {
      const bytes = await printed(print(text));
      counts[bytes ? 'printed' : 'refused'] += 1;
      if (!bytes) continue;
      const { names, addresses } = findActiveParts(await openPdf(bytes));
      expect({ text, names }).toEqual({ text, names: [] });
      expect(addresses.filter((address) => address !== ourAddress)).toEqual([]);
      expect(withoutSpaces((await readText(bytes)).content)).toContain(withoutSpaces(text));
      if (index % 5 !== 0) continue;
      const said = await readByPoppler(bytes);
      if (said !== null) expect(withoutSpaces(said)).toContain(withoutSpaces(text));
    }
    expect(counts.printed).toBeGreaterThan(strings.length / 5);
    await reportFigure('WEB-05', { file: name, strings: strings.length, ...counts });
  },
);

test.each(files)('a %s with a word of 100,000 letters is refused, and soon', async (_name, print) => {
  const started = performance.now();
  expect(await printed(print(endlessWord))).toBeNull();
  expect(performance.now() - started).toBeLessThan(5000);
});

test('the search finds what it looks for', async () => {
  const { PDFDocument, PDFName, PDFString } = await import('pdf-lib');
  const document = await PDFDocument.create();
  document.addPage();
  document.addJavaScript('x', 'app.alert(1)');
  await document.attach(new Uint8Array([1]), 'x.exe');
  document.context.register(document.context.obj({ S: 'URI', URI: PDFString.of('file:///etc/passwd') }));
  document.catalog.set(PDFName.of('OpenAction'), document.context.obj({ S: 'Launch' }));
  const { names, addresses } = findActiveParts(await openPdf(await document.save()));
  expect(new Set(names)).toEqual(
    new Set(['JavaScript', 'JS', 'EmbeddedFiles', 'EmbeddedFile', 'EF', 'AF', 'OpenAction', 'Launch']),
  );
  expect(addresses).toContain('file:///etc/passwd');
});
