import type { LaidLine, LaidNode } from '@/lib/documents/pdf/layout/laid-node';

/** The two sides of a cut. Both null never happens; `head: null` means that nothing fits above the cut. */
export type Halves = { head: LaidNode | null; tail: LaidNode | null };

/** Fewer lines than this of a paragraph are not left alone at the foot or the top of a page. */
const fewestLines = 2;

/** Boxes are sums of floating-point numbers. */
const tolerance = 0.01;

const withBox = (node: LaidNode, box: Partial<LaidNode['box']>): LaidNode => ({
  ...node,
  box: { ...node.box, ...box },
});

const bottomOf = (node: LaidNode): number => node.box.top + node.box.height;

const heightOf = (lines: readonly LaidLine[]): number => lines.reduce((sum, line) => sum + line.box.height, 0);

const divideText = (node: LaidNode, room: number): Halves => {
  const lines = node.lines ?? [];
  let fitting = 0;
  while (fitting < lines.length && heightOf(lines.slice(0, fitting + 1)) <= room + tolerance) fitting += 1;
  if (lines.length - fitting < fewestLines) fitting = lines.length - fewestLines;
  if (fitting < fewestLines) return { head: null, tail: node };
  const above = lines.slice(0, fitting);
  const below = lines.slice(fitting);
  return {
    head: withBox({ ...node, lines: above }, { height: heightOf(above) }),
    tail: withBox({ ...node, lines: below }, { height: heightOf(below) }),
  };
};

/** A row is cut straight across: every child at the same height. Where one child can't be cut, the row moves whole. */
const divideRow = (node: LaidNode, room: number, pageHeight: number): Halves => {
  const halves = (node.children ?? []).map((child) => divide(child, room - child.box.top, pageHeight));
  if (halves.some(({ head }) => head === null)) return { head: null, tail: node };
  const heads = halves.flatMap(({ head }) => (head ? [head] : []));
  const tails = halves.flatMap(({ tail }) => (tail ? [withBox(tail, { top: 0 })] : []));
  return {
    head: withBox({ ...node, children: heads }, { height: Math.max(...heads.map(bottomOf)) }),
    tail: withBox({ ...node, children: tails }, { height: Math.max(...tails.map(bottomOf)) }),
  };
};

const divideColumn = (node: LaidNode, room: number, pageHeight: number): Halves => {
  const children = node.children ?? [];
  const foot = node.box.paddingBottom + node.box.borderBottomWidth;
  const limit = room - foot;
  const cut = children.findIndex((child) => bottomOf(child) > limit + tolerance);
  const child = children[cut];
  const last = children.at(-1);
  if (!child || !last) return { head: null, tail: node };
  const halves = divide(child, limit - child.box.top, pageHeight);
  const above = children.slice(0, cut);
  if (halves.head) above.push(halves.head);
  else while (above.at(-1)?.props.keep === 'with-next') above.pop();
  const end = above.at(-1);
  if (!end) return { head: null, tail: node };
  const from = halves.head ? cut + 1 : above.length;
  const first = halves.head ? halves.tail : children[from];
  const followers = halves.head ? children.slice(from) : children.slice(from + 1);
  if (!first) return { head: node, tail: null };
  const start = node.box.paddingTop + node.box.borderTopWidth;
  const moved = withBox(first, { top: start });
  const up = bottomOf(halves.head ? child : first) - bottomOf(moved);
  const below = [moved, ...followers.map((each) => withBox(each, { top: each.box.top - up }))];
  return {
    head: withBox({ ...node, children: above }, { height: bottomOf(end) + foot }),
    tail: withBox({ ...node, children: below }, { height: node.box.height - up }),
  };
};

/**
 * Cuts a laid-out node `room` points below its top. `pageHeight` is the height of an empty page: what must stay whole
 * stays whole unless it is taller than that.
 */
export const divide = (node: LaidNode, room: number, pageHeight: number): Halves => {
  const { height } = node.box;
  if (height <= room + tolerance) return { head: node, tail: null };
  const { keep } = node.props;
  const whole = keep === 'never-divided' || (keep === 'whole' && height <= pageHeight + tolerance);
  if (whole || node.type === 'SVG') return { head: null, tail: node };
  if (node.type === 'TEXT') return divideText(node, room);
  if (node.style.flexDirection?.startsWith('row')) return divideRow(node, room, pageHeight);
  return divideColumn(node, room, pageHeight);
};
