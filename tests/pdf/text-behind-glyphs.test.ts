import { expect, test } from 'vitest';
import { renderPdf } from '@/lib/documents/pdf/render-pdf';
import { buildDocument } from '@/tests/builders/handout-document-builder';
import { readText } from '@/tests/pdf/read-text';

const closing = (line: string) => renderPdf(buildDocument({ parts: [{ kind: 'closing', lines: [line] }] }));

// In a process that has printed nothing yet: the order is the point.
test('the letters of a pasted ligature take nothing from the words of later sheets', async () => {
  const word = await renderPdf(buildDocument({ title: 'ﬁﬂ', subtitle: 'ﬁﬂ', madeFor: '', parts: [] }));
  expect((await readText(word.bytes)).content.normalize('NFKC')).toContain('fifl');
  const { bytes } = await closing('Yours sincerely, if still ill: Practice team, Straße 5, µ and μ');
  expect((await readText(bytes)).content.normalize('NFKC')).toContain(
    'Yours sincerely, if still ill: Practice team, Straße 5, μ and μ',
  );
});

test('the bytes of a sheet hang on nothing that was printed before it', async () => {
  const first = await closing('5 μg of a fluid');
  await closing('5 µg, ﬁnal ﬂuid, ẞ, ǲ, Å');
  expect(Buffer.compare((await closing('5 μg of a fluid')).bytes, first.bytes)).toBe(0);
});
