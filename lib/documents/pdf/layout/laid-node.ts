import type { SheetProps, SheetStyle } from '@/lib/documents/pdf/sheet/primitives';

export type NodeType = 'VIEW' | 'TEXT' | 'SVG';

/** In points, `left` and `top` from the parent's corner. */
export type LaidBox = {
  left: number;
  top: number;
  width: number;
  height: number;
  paddingTop: number;
  paddingBottom: number;
  paddingLeft: number;
  paddingRight: number;
  borderTopWidth: number;
  borderBottomWidth: number;
};

/** A run of glyphs in one font. `start` and `end` count in the line's own string. */
export type LaidRun = {
  start: number;
  end: number;
  attributes: { font?: readonly { type: string }[] };
  glyphs?: readonly { id: number; codePoints?: readonly number[] }[];
};

export type LaidLine = {
  string: string;
  box: { x: number; y: number; width: number; height: number };
  xAdvance?: number;
  overflowLeft?: number;
  overflowRight?: number;
  runs: readonly LaidRun[];
};

/** `serial` is the same on both halves of a node that was divided between two pages. */
export type LaidProps = SheetProps & { serial: number };

/**
 * A react-pdf node after layout, as far as this code relies on its shape. react-pdf does not promise that shape: the
 * four packages are pinned, and the tests of printed files fail when it changes.
 */
export type LaidNode = {
  type: NodeType;
  props: LaidProps;
  style: SheetStyle;
  box: LaidBox;
  lines?: readonly LaidLine[];
  children?: readonly LaidNode[];
};

/** One page, ready to draw: every node's box is in page coordinates. */
export type LaidPage = {
  width: number;
  height: number;
  header: LaidNode | null;
  body: LaidNode;
  footer: LaidNode | null;
};

/** The nodes inside a box. What is inside a text or a drawing has another shape and is react-pdf's own business. */
export const nodesIn = (node: LaidNode): readonly LaidNode[] => (node.type === 'VIEW' ? (node.children ?? []) : []);
