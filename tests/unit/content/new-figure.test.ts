import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { figureMetaSchema } from '@/lib/domain/content/figure';
import { figureIdFor } from '@/lib/domain/content/new-figure';
import { figureRooms, pixelsForPrint, printDpi, printedDpi, printedSize } from '@/lib/domain/content/picture';

describe('a new figure is named by its caption', () => {
  test.each([
    ['Heel down.', [], 'heel-down'],
    ['  «Élève» le talon', [], 'eleve-le-talon'],
    ['Heel down', ['heel-down', 'heel-down-2'], 'heel-down-3'],
    ['脚', [], 'picture'],
    [`${'a'.repeat(59)} b`, [], 'a'.repeat(59)],
  ])('%s, where %j are taken: %s', (caption, taken, id) => {
    expect(figureIdFor(caption, new Set(taken))).toBe(id);
  });

  test('whatever it says, with a name that a text and a pack can hold and that nothing else has', () => {
    fc.assert(
      fc.property(fc.string(), fc.array(fc.string()), (caption, others) => {
        const taken = new Set([...others, figureIdFor(caption, new Set())]);
        const id = figureIdFor(caption, taken);
        expect(figureMetaSchema.shape.id.safeParse(id).success).toBe(true);
        expect(taken.has(id)).toBe(false);
      }),
    );
  });
});

const sides = fc.integer({ min: 1, max: 10_000 });

describe('a picture on paper', () => {
  test('keeps its proportions and fills its room in one direction, never more', () => {
    fc.assert(
      fc.property(sides, sides, fc.constantFrom('usual', 'large'), (width, height, room) => {
        const printed = printedSize({ width, height }, room);
        const most = figureRooms[room];
        expect(printed.width / printed.height).toBeCloseTo(width / height, 5);
        expect(Math.max(printed.width / most.width, printed.height / most.height)).toBeCloseTo(1, 9);
      }),
    );
  });

  test('of the pixels that are asked for is fine enough', () => {
    fc.assert(
      fc.property(sides, sides, (width, height) => {
        const wanted = pixelsForPrint(width, height);
        expect(printedDpi(wanted.width, wanted.height)).toBeGreaterThanOrEqual(printDpi - 1e-6);
      }),
    );
  });
});
