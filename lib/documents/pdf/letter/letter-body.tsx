import type { ReactElement } from 'react';
import type { LetterMeasures } from '@/lib/documents/pdf/letter/letter-measures';
import { AddressField, DateAndReferences, Letterhead } from '@/lib/documents/pdf/letter/letter-top';
import { Box, Words } from '@/lib/documents/pdf/sheet/primitives';
import type { RecallLetter } from '@/lib/domain/recall/recall-letter';

const bar = { borderLeftWidth: 3.5, paddingLeft: 9 };

type LetterBodyProps = { letter: RecallLetter; index: number; name: string; measures: LetterMeasures };

type PartProps = Pick<LetterBodyProps, 'letter' | 'measures'>;

const FirstLine = ({ text, measures }: { text: string; measures: LetterMeasures }): ReactElement => (
  <Box keep="whole" style={{ ...bar, borderColor: '#000', marginTop: measures.gap.paragraph }}>
    <Words
      tag="P"
      look={measures.look.strong}
      width={measures.textWidth - bar.borderLeftWidth - bar.paddingLeft}
      runs={text}
    />
  </Box>
);

/** Room to sign by hand stands between the two. */
const Signature = ({ letter, measures: { look, gap, textWidth } }: PartProps): ReactElement => (
  <Box keep="whole" style={{ width: textWidth, marginTop: gap.closing }}>
    <Words tag="P" look={look.body} width={textWidth} runs={letter.closing} />
    <Words tag="P" look={look.body} width={textWidth} runs={letter.signature} style={{ marginTop: gap.signature }} />
  </Box>
);

/** A whole letter as one column that has not been cut into pages. A signature never stands alone on a page. */
export const LetterBody = ({ letter, index, name, measures }: LetterBodyProps): ReactElement => {
  const { width, textWidth, look, gap } = measures;
  const last = letter.paragraphs.length - 1;
  return (
    <Box part={index} name={name} style={{ width }}>
      <Letterhead letter={letter} measures={measures} />
      <AddressField letter={letter} measures={measures} />
      <DateAndReferences letter={letter} measures={measures} />
      <Words
        tag="H1"
        keep="with-next"
        look={look.section}
        width={textWidth}
        runs={letter.heading}
        style={{ marginTop: gap.heading }}
      />
      <Words
        tag="P"
        keep="with-next"
        look={look.body}
        width={textWidth}
        runs={letter.salutation}
        style={{ marginTop: gap.paragraph }}
      />
      {letter.firstLine === null ? null : <FirstLine text={letter.firstLine} measures={measures} />}
      {letter.paragraphs.map((text, at) => (
        <Words
          key={String(at)}
          tag="P"
          {...(at === last ? { keep: 'with-next' as const } : {})}
          look={look.body}
          width={textWidth}
          runs={text}
          style={{ marginTop: gap.paragraph }}
        />
      ))}
      <Signature letter={letter} measures={measures} />
    </Box>
  );
};
