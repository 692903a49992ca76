import { type LaidLine, type LaidNode, nodesIn } from '@/lib/documents/pdf/layout/laid-node';

/** The two sides of a cut. Both null never happens; `head: null` means that nothing fits above the cut. */
export type Halves = { head: LaidNode | null; tail: LaidNode | null };

/** What should stay whole does, unless it is taller than `wholeUpTo` points; what is divided last, unless `everything` is. */
export type CuttingRules = { wholeUpTo: number; everything: boolean };

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
const divideRow = (node: LaidNode, room: number, rules: CuttingRules): Halves => {
  const halves = (node.children ?? []).map((child) => divide(child, room - child.box.top, rules));
  if (halves.some(({ head }) => head === null)) return { head: null, tail: node };
  const heads = halves.flatMap(({ head }) => (head ? [head] : []));
  const tails = halves.flatMap(({ tail }) => (tail ? [withBox(tail, { top: 0 })] : []));
  return {
    head: withBox({ ...node, children: heads }, { height: Math.max(...heads.map(bottomOf)) }),
    tail: withBox({ ...node, children: tails }, { height: Math.max(...tails.map(bottomOf)) }),
  };
};

/** Both halves of a column: `above` stays, `first` goes to the top of the other half with what followed it. */
const halvesOf = (
  node: LaidNode,
  above: LaidNode[],
  first: LaidNode,
  followers: readonly LaidNode[],
  firstEnd: number,
): Halves => {
  const end = above.at(-1);
  if (!end) return { head: null, tail: node };
  const foot = node.box.paddingBottom + node.box.borderBottomWidth;
  const moved = withBox(first, { top: node.box.paddingTop + node.box.borderTopWidth });
  const up = firstEnd - bottomOf(moved);
  const below = [moved, ...followers.map((each) => withBox(each, { top: each.box.top - up }))];
  return {
    head: withBox({ ...node, children: above }, { height: bottomOf(end) + foot }),
    tail: withBox({ ...node, children: below }, { height: node.box.height - up }),
  };
};

/** Cuts a column between its children, whatever they want to be kept with. */
export const partAfter = (node: LaidNode, count: number): Halves => {
  const children = nodesIn(node);
  const first = children[count];
  if (!first) return { head: node, tail: null };
  return halvesOf(node, children.slice(0, count), first, children.slice(count + 1), bottomOf(first));
};

const divideColumn = (node: LaidNode, room: number, rules: CuttingRules): Halves => {
  const children = nodesIn(node);
  const limit = room - node.box.paddingBottom - node.box.borderBottomWidth;
  const cut = children.findIndex((child) => bottomOf(child) > limit + tolerance);
  const child = children[cut];
  if (!child) return { head: null, tail: node };
  const { head, tail } = divide(child, limit - child.box.top, rules);
  if (head && tail) {
    return halvesOf(node, [...children.slice(0, cut), head], tail, children.slice(cut + 1), bottomOf(child));
  }
  let kept = cut;
  while (children[kept - 1]?.props.keep === 'with-next') kept -= 1;
  return partAfter(node, kept);
};

/** Cuts a laid-out node `room` points below its top. */
export const divide = (node: LaidNode, room: number, rules: CuttingRules): Halves => {
  const { height } = node.box;
  if (height <= room + tolerance) return { head: node, tail: null };
  const { keep } = node.props;
  const whole =
    (keep === 'last-divided' && !rules.everything) || (keep === 'whole' && height <= rules.wholeUpTo + tolerance);
  if (whole || node.type === 'SVG') return { head: null, tail: node };
  if (node.type === 'TEXT') return divideText(node, room);
  if (node.style.flexDirection?.startsWith('row')) return divideRow(node, room, rules);
  return divideColumn(node, room, rules);
};
