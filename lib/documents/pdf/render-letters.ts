import { createHash } from 'node:crypto';
import { DocumentError } from '@/lib/documents/document-problem';
import { type Article, drawArticles } from '@/lib/documents/pdf/draw/draw-pages';
import { composed, guardCharacters, guardLength } from '@/lib/documents/pdf/guard-texts';
import { composeLetter } from '@/lib/documents/pdf/letter/compose-letter';
import { letterTexts } from '@/lib/documents/pdf/letter/letter-texts';
import type { RenderedPdf } from '@/lib/documents/pdf/render-pdf';
import type { Paper } from '@/lib/domain/handout/handout-document';
import type { RecallLetter } from '@/lib/domain/recall/recall-letter';

/** In one file. */
export const letterLimit = 200;

const guardLetters = async (letters: readonly RecallLetter[]): Promise<RecallLetter[]> => {
  const count = letters.length;
  if (count === 0) throw new DocumentError({ code: 'no-letters' });
  if (count > letterLimit) throw new DocumentError({ code: 'too-many-letters', letters: count, limit: letterLimit });
  for (const [index, letter] of letters.entries()) guardLength(letterTexts(letter, index));
  const safe = letters.map(composed);
  for (const [index, letter] of safe.entries()) await guardCharacters(letterTexts(letter, index));
  return safe;
};

/** One after another, so that the layout of only one is held at a time. `counted` is told the pages of each. */
async function* articlesOf(
  letters: readonly RecallLetter[],
  paper: Paper,
  counted: (pages: number) => void,
): AsyncGenerator<Article> {
  for (const [index, letter] of letters.entries()) {
    const pages = await composeLetter(letter, paper, index);
    counted(pages.length);
    yield { language: letter.language, pages };
  }
}

/**
 * Letters of one clinic, of one day, as one tagged PDF; each starts on a new page. Made in this very process: for scripts
 * and tests; a web process calls `renderLettersInPool` of render-pool.ts. The same letters give the same bytes. Throws a
 * DocumentError: `no-letters`, `too-many-letters` (200), or what `renderPdf` throws, with the letter's index as its
 * place's `part`; then none is printed.
 */
export const renderLetters = async (letters: readonly RecallLetter[], paper: Paper): Promise<RenderedPdf> => {
  const safe = await guardLetters(letters);
  const [first] = safe;
  if (!first) throw new DocumentError({ code: 'no-letters' });
  let pages = 0;
  const articles = articlesOf(safe, paper, (count) => {
    pages += count;
  });
  const bytes = await drawArticles(articles, first);
  return { bytes, sha256: createHash('sha256').update(bytes).digest('hex'), pages };
};
