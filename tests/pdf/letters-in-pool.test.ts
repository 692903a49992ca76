import { afterAll, describe, expect, it } from 'vitest';
import { letterLimit, renderLetters } from '@/lib/documents/pdf/render-letters';
import { closeRenderPool, renderLettersInPool, renderPdfInPool, warmRenderPool } from '@/lib/documents/pdf/render-pool';
import { buildDocument } from '@/tests/builders/handout-document-builder';
import { buildLetter } from '@/tests/builders/recall-letter-builder';

afterAll(() => closeRenderPool());

const letters = (count: number) => Array.from({ length: count }, () => buildLetter());

describe('letters printed in a worker', () => {
  it('are the same bytes as printed here', async () => {
    const { sha256 } = await renderLetters(letters(2), 'letter');
    expect((await renderLettersInPool(letters(2), 'letter')).sha256).toBe(sha256);
  });

  it('are refused with their reason and place, and the next are printed', async () => {
    const odd = [buildLetter(), buildLetter({ patient: { name: '王' } })];
    await expect(renderLettersInPool(odd, 'a4')).rejects.toMatchObject({
      problem: { code: 'glyph-missing', place: { part: 1, name: 'letter 2' } },
    });
    expect((await renderLettersInPool(letters(1), 'a4')).pages).toBe(1);
  });

  it('fill a file of the largest number there may be', async () => {
    expect((await renderLettersInPool(letters(letterLimit), 'a4')).pages).toBe(letterLimit);
  });

  it('leave a worker to the sheets, however many files of letters wait', async () => {
    await warmRenderPool();
    const order: string[] = [];
    const files = [1, 2, 3].map(async (number) => {
      await renderLettersInPool(letters(60), 'a4');
      order.push(`letters ${number}`);
    });
    await renderPdfInPool(buildDocument());
    order.push('sheet');
    await Promise.all(files);
    expect(order.indexOf('sheet')).toBeLessThan(2);
    expect(order.filter((each) => each !== 'sheet')).toEqual(['letters 1', 'letters 2', 'letters 3']);
  });

  it('are refused when too many files wait', async () => {
    const files = await Promise.allSettled(Array.from({ length: 8 }, () => renderLettersInPool(letters(1), 'a4')));
    const refused = files.filter(({ status }) => status === 'rejected');
    expect(refused).toHaveLength(3);
    expect(refused[0]).toMatchObject({ reason: { problem: { code: 'render-busy' } } });
    expect((await renderLettersInPool(letters(1), 'a4')).pages).toBe(1);
  });
});
