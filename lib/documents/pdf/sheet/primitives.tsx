import { createElement, type ReactElement, type ReactNode } from 'react';
import { widthOfText } from '@/lib/documents/pdf/font-set';
import { breakLines } from '@/lib/documents/pdf/sheet/break-lines';
import type { TextLook } from '@/lib/documents/pdf/sheet/measures';
import type { Run } from '@/lib/domain/handout/handout-document';

/** The structure types of ISO 32000-1, 14.8.4, that a sheet or a letter uses. */
export type StructureTag =
  | 'Art'
  | 'Sect'
  | 'Div'
  | 'H1'
  | 'H2'
  | 'H3'
  | 'P'
  | 'L'
  | 'LI'
  | 'Lbl'
  | 'LBody'
  | 'Table'
  | 'TR'
  | 'TH'
  | 'TD'
  | 'Figure'
  | 'Caption';

/**
 * How a box behaves at the foot of a page. `whole`: goes to the next page, and is divided only when it is taller than a page
 * together with its heading. `last-divided`: divided only when it could not be printed otherwise. `with-next`: never the
 * last thing on a page.
 */
export type Keep = 'whole' | 'last-divided' | 'with-next';

/** What the elements of a sheet say about themselves, beside their style. All of it survives react-pdf's layout. */
export type SheetProps = {
  tag?: StructureTag;
  alt?: string;
  /** Of what is in another language than the file. */
  lang?: string;
  scope?: 'Column' | 'Row';
  numbering?: 'Decimal' | 'Disc';
  keep?: Keep;
  /** A hairline; not wanted where it would be the first thing on a page. */
  rule?: true;
  /** Which part and block of the document starts here. */
  part?: number;
  block?: number | null;
  /** Of a drawing that is an uploaded picture: its sha256. */
  picture?: string;
  /** What a person calls this place; used in error messages. */
  name?: string;
};

/** The closed set of styles that a sheet uses; each was tried in both layout and tagged drawing. Lengths in points. */
export type SheetStyle = {
  width?: number;
  height?: number;
  minHeight?: number;
  flexDirection?: 'row' | 'row-reverse' | 'column';
  alignItems?: 'flex-start' | 'center' | 'flex-end';
  justifyContent?: 'space-between' | 'center';
  marginTop?: number;
  marginBottom?: number;
  marginLeft?: number;
  marginRight?: number;
  paddingTop?: number;
  paddingBottom?: number;
  paddingLeft?: number;
  paddingRight?: number;
  borderTopWidth?: number;
  borderRightWidth?: number;
  borderBottomWidth?: number;
  borderLeftWidth?: number;
  borderColor?: string;
  backgroundColor?: string;
  textAlign?: 'left' | 'right';
  fontFamily?: readonly string[];
  fontSize?: number;
  fontWeight?: number;
  lineHeight?: number;
  color?: string;
};

type BoxProps = SheetProps & { style?: SheetStyle; children?: ReactNode };

export const Box = (props: BoxProps): ReactElement => createElement('VIEW', props);

/** A hairline above something, which goes where that goes. */
export const Rule = ({
  width,
  weight = 0.75,
  gapBelow,
}: {
  width: number;
  weight?: number;
  gapBelow: number;
}): ReactElement => (
  <Box
    keep="with-next"
    rule={true}
    style={{ width, borderTopWidth: weight, borderColor: '#000', marginBottom: gapBelow }}
  />
);

const fontStyle = (look: TextLook, strong: boolean): SheetStyle => ({
  fontSize: look.size,
  lineHeight: look.leading,
  fontWeight: strong ? 700 : 400,
});

type WordsProps = SheetProps & { look: TextLook; width: number; runs: readonly Run[] | string; style?: SheetStyle };

/**
 * One paragraph, `width` points wide. Size and leading are stated on every text, for react-pdf turns an inherited unitless
 * leading into the ancestor's absolute one.
 */
export const Words = ({ look, width, runs, style, ...props }: WordsProps): ReactElement => {
  const list = breakLines(typeof runs === 'string' ? [{ text: runs, strong: false }] : runs, look, width);
  const whole = look.strong || list.every((run) => run.strong);
  const children = whole
    ? list.map((run) => run.text).join('')
    : list.map((run) => (run.strong ? createElement('TEXT', { style: fontStyle(look, true) }, run.text) : run.text));
  // The space that ends a line counts for react-pdf, which would squeeze a full line to make room: it hangs out instead.
  const hanging = list.some((run) => run.text.includes('\n')) ? widthOfText(' ', look.size, true) + 0.1 : 0;
  const box = { width: width + hanging, marginRight: -hanging };
  return createElement('TEXT', { ...props, style: { ...fontStyle(look, whole), ...box, ...style } }, children);
};
