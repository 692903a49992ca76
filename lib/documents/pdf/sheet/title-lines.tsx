import type { ReactElement } from 'react';
import { widthOfText } from '@/lib/documents/pdf/font-set';
import type { SheetMeasures, TextLook } from '@/lib/documents/pdf/sheet/measures';
import { NoticeLines } from '@/lib/documents/pdf/sheet/notice-lines';
import { Box, Words } from '@/lib/documents/pdf/sheet/primitives';
import type { HandoutDocument } from '@/lib/domain/handout/handout-document';

type TitleLinesProps = { document: HandoutDocument; measures: SheetMeasures };

const widthOf = (look: TextLook, text: string): number => widthOfText(text, look.size, look.strong);

/** Beside each other where both fit on one line. */
const UnderTitle = ({ document, measures }: TitleLinesProps): ReactElement => {
  const { look, gap, width } = measures;
  const [left, right] = [widthOf(look.subtitle, document.subtitle), widthOf(look.caption, document.madeFor)];
  const beside = left + right + 24 <= width;
  return (
    <Box
      style={
        beside
          ? { flexDirection: 'row', alignItems: 'flex-end', justifyContent: 'space-between', marginTop: 1.5 }
          : { marginTop: 3 }
      }
    >
      <Words tag="P" look={look.subtitle} width={beside ? left + 1 : width} runs={document.subtitle} />
      <Words
        tag="P"
        look={look.caption}
        width={beside ? right + 1 : width}
        runs={document.madeFor}
        style={{ marginTop: beside ? 0 : gap.small }}
      />
    </Box>
  );
};

type Lines = Pick<HandoutDocument, 'subtitle' | 'madeFor'>;

/**
 * One heading of the first rank a sheet: the second language's title is a line under it. What stands below is short, and
 * shares its lines whatever the layout.
 */
const TwoTitles = ({ document, measures }: TitleLinesProps): ReactElement => {
  const { look, gap, width, pair } = measures;
  const { title, beside } = document;
  if (!beside) return <Words tag="H1" look={look.title} width={width} runs={title} />;
  const half = (width - (pair?.gutter ?? 0)) / 2;
  const row = (own: TextLook, line: keyof Lines) => (
    <Box style={{ width, flexDirection: 'row', marginTop: gap.small }}>
      <Words tag="P" look={own} width={half} runs={document[line]} />
      <Words
        tag="P"
        lang={beside.language}
        look={own}
        width={half}
        runs={beside[line]}
        style={{ marginLeft: pair?.gutter ?? 0 }}
      />
    </Box>
  );
  return (
    <Box>
      <Words tag="H1" look={look.title} width={width} runs={title} />
      <Words tag="P" lang={beside.language} look={look.section} width={width} runs={beside.title} />
      {row(look.body, 'subtitle')}
      {row(look.caption, 'madeFor')}
    </Box>
  );
};

/** What the sheet is, for whom and when it was made; and in which language it is, where another was asked for. */
export const TitleLines = ({ document, measures }: TitleLinesProps): ReactElement => {
  const { look, gap, width } = measures;
  return (
    <Box keep="with-next" name={document.title}>
      {document.beside ? (
        <TwoTitles document={document} measures={measures} />
      ) : (
        <Box>
          <Words tag="H1" look={look.title} width={width} runs={document.title} />
          <UnderTitle document={document} measures={measures} />
        </Box>
      )}
      {document.notices ? (
        <Box style={{ marginTop: gap.block }}>
          <NoticeLines notices={document.notices} look={look.strong} width={width} gap={0} />
        </Box>
      ) : null}
    </Box>
  );
};
