import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { loadFonts, widthOfText } from '@/lib/documents/pdf/font-set';
import { breakLines } from '@/lib/documents/pdf/sheet/break-lines';

const look = { size: 12, leading: 1.3, strong: false };

beforeAll(() => loadFonts());

const joined = (runs: { text: string }[]): string => runs.map(({ text }) => text).join('');

describe('broken lines', () => {
  it('hold the same characters, none wider than the line unless it is one word', () => {
    const run = fc.record({
      text: fc.string({ unit: fc.constantFrom('a', 'W', 'i', ' ', '.') }),
      strong: fc.boolean(),
    });
    fc.assert(
      fc.property(fc.array(run, { maxLength: 6 }), fc.integer({ min: 20, max: 300 }), (runs, width) => {
        const broken = breakLines(runs, look, width);
        expect(joined(broken).replaceAll('\n', '')).toBe(joined(runs));
        for (const line of joined(broken).split('\n')) {
          if (!line.trim().includes(' ')) continue;
          expect(widthOfText(line.trimEnd(), 12, false)).toBeLessThanOrEqual(width + 0.1);
        }
      }),
    );
  });

  it('keep a word together when its weight changes inside it', () => {
    const runs = [
      { text: 'one (', strong: false },
      { text: 'two', strong: true },
      { text: ')', strong: false },
    ];
    expect(joined(breakLines(runs, look, widthOfText('one (two', 12, false)))).toBe('one \n(two)');
  });
});
