import type { ReactElement } from 'react';
import { widthOfText } from '@/lib/documents/pdf/font-set';
import type { SheetMeasures } from '@/lib/documents/pdf/sheet/measures';
import { Words } from '@/lib/documents/pdf/sheet/primitives';
import type { DocumentBlock, Run } from '@/lib/domain/handout/handout-document';
import { titleRuns } from '@/lib/domain/handout/title-runs';

/** A mark is never broken between two lines. */
type Titled = Pick<DocumentBlock, 'title' | 'mark'>;

const setTitle = (block: Titled): Run[] =>
  titleRuns(block).map((run) => (run.strong ? run : { ...run, text: run.text.replaceAll(' ', '\u00A0') }));

/** How wide is a block's title with its mark on one line, in points? */
export const widthOfTitle = (block: Titled, { look }: SheetMeasures): number =>
  setTitle(block).reduce((sum, run) => sum + widthOfText(run.text, look.block.size, run.strong), 0);

type BlockTitleProps = { block: Titled; measures: SheetMeasures; width: number; leading?: number; lang?: string };

/** A block's title and the mark beside it, as one heading. */
export const BlockTitle = ({ block, measures, width, leading, lang }: BlockTitleProps): ReactElement => {
  const { block: look } = measures.look;
  return (
    <Words
      tag="H3"
      {...(lang === undefined ? {} : { lang })}
      keep="with-next"
      look={{ ...look, leading: leading ?? look.leading, strong: false }}
      width={width}
      runs={setTitle(block)}
    />
  );
};
