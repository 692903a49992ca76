import { describe, expect, it } from 'vitest';
import { cutPages } from '@/lib/documents/pdf/layout/cut-pages';
import type { LaidNode } from '@/lib/documents/pdf/layout/laid-node';
import type { SheetProps } from '@/lib/documents/pdf/sheet/primitives';

let serial = 0;

const node = (type: LaidNode['type'], height: number, props: SheetProps, children: LaidNode[] = []): LaidNode => ({
  type,
  props: { ...props, serial: serial++ },
  style: {},
  box: {
    left: 0,
    top: 0,
    width: 100,
    height,
    paddingTop: 0,
    paddingBottom: 0,
    paddingLeft: 0,
    paddingRight: 0,
    borderTopWidth: 0,
    borderBottomWidth: 0,
  },
  children,
});

const column = (children: LaidNode[], props: SheetProps = {}): LaidNode => {
  let top = 0;
  const placed = children.map((child) => {
    const moved = { ...child, box: { ...child.box, top } };
    top += child.box.height;
    return moved;
  });
  return node('VIEW', top, props, placed);
};

const box = (height: number, props: SheetProps = {}): LaidNode =>
  node('VIEW', height, props, [node('SVG', height, {})]);

const heights = (pages: LaidNode[]): number[] => pages.map((page) => page.box.height);

describe('cutting a column into pages', () => {
  it('moves what does not fit to the next page', () => {
    expect(heights(cutPages(column([box(60), box(60), box(30)]), 100))).toEqual([60, 90]);
  });

  it('takes a heading along, and the heading before it', () => {
    const heading = { keep: 'with-next' } as const;
    expect(heights(cutPages(column([box(50), box(10, heading), box(10, heading), box(60)]), 100))).toEqual([50, 80]);
  });

  it('divides what should stay whole only when a page can not hold it with its heading', () => {
    const whole = column([box(45), box(45)], { keep: 'whole' });
    expect(heights(cutPages(column([box(20), whole]), 100))).toEqual([20, 90]);
    expect(heights(cutPages(column([box(20, { keep: 'with-next' }), whole]), 100))).toEqual([65, 45]);
  });

  it('names the block that can not be divided and is taller than a page', () => {
    const tall = column([box(150)], { name: 'Too tall', part: 2, block: 1 });
    expect(() => cutPages(column([box(20), tall]), 100)).toThrow(
      expect.objectContaining({ problem: { code: 'block-too-tall', place: { part: 2, block: 1, name: 'Too tall' } } }),
    );
  });

  it('ends, whatever the heights', () => {
    for (let height = 1; height <= 100; height += 7) {
      const pages = cutPages(column(Array.from({ length: 20 }, () => box(height))), 100);
      expect(pages.reduce((sum, page) => sum + page.box.height, 0)).toBe(20 * height);
    }
  });
});
