import { expect, test } from 'vitest';
import { paginate } from '@/lib/documents/pdf/paginate';
import { mergeLibraries } from '@/lib/domain/content/merge-libraries';
import { papers } from '@/lib/domain/handout/handout-document';
import { compileLibrary } from '@/lib/domain/tailoring/compile-library';
import { readPacks } from '@/tests/builders/library-builder';
import { buildSheet } from '@/tests/builders/selection-builder';

test('a sheet over both topics has the danger signs of both whole on page one, and three pages at most, for every preset', async () => {
  const library = compileLibrary(mergeLibraries((await readPacks()).map(([, pack]) => pack)));
  const wrong: string[] = [];
  for (const { id, profile } of library.source.presets)
    for (const paper of papers) {
      const { document } = buildSheet(library, profile, { context: { paper } });
      const pages = await paginate(document);
      const box = document.parts.findIndex((part) => part.kind === 'get-help');
      const onPages = pages.flatMap(({ items }, page) => (items.some(({ part }) => part === box) ? [page + 1] : []));
      if (pages.length > 3 || onPages.join() !== '1')
        wrong.push(`${id} on ${paper}: ${pages.length}, box on ${onPages}`);
    }
  expect(wrong).toEqual([]);
});
