import type { ReactElement } from 'react';
import { widthOfText } from '@/lib/documents/pdf/font-set';
import { addressLook } from '@/lib/documents/pdf/letter/address-look';
import type { LetterMeasures } from '@/lib/documents/pdf/letter/letter-measures';
import type { TextLook } from '@/lib/documents/pdf/sheet/measures';
import { Box, Words } from '@/lib/documents/pdf/sheet/primitives';
import type { RecallLetter } from '@/lib/domain/recall/recall-letter';

type TopProps = { letter: RecallLetter; measures: LetterMeasures };

/** A point more than the words need, against rounding. */
const widthOf = (texts: readonly string[], look: TextLook): number =>
  Math.max(0, ...texts.map((text) => widthOfText(text, look.size, look.strong))) + 1;

type LinesProps = { texts: readonly string[]; look: TextLook; width: number };

const Lines = ({ texts, look, width }: LinesProps): ReactElement => (
  <Box tag="Div" style={{ width }}>
    {texts.map((text, index) => (
      <Words key={String(index)} tag="P" look={look} width={width} runs={text} />
    ))}
  </Box>
);

/** The clinic's name, with its address and phone at the right edge; all of it above the window. */
export const Letterhead = ({ letter, measures }: TopProps): ReactElement => {
  const { width, top, field, letterhead } = measures;
  const { name, line, gutter } = letterhead;
  const { clinic } = letter;
  const right = Math.min(widthOf(clinic.lines, line), width * 0.45);
  return (
    <Box style={{ width, minHeight: field.top - top }}>
      <Box
        style={{
          width,
          flexDirection: 'row',
          justifyContent: 'space-between',
          borderBottomWidth: 0.75,
          borderColor: '#000',
          paddingBottom: 5,
        }}
      >
        <Words tag="P" look={name} width={width - right - gutter} runs={clinic.name} />
        <Lines texts={clinic.lines} look={line} width={right} />
      </Box>
    </Box>
  );
};

/** Name and postal address, and nothing else, for the window shows it to everyone. */
export const AddressField = ({ letter, measures }: TopProps): ReactElement => {
  const { field, look } = measures;
  const texts = [letter.reader.name, ...letter.reader.addressLines];
  return (
    <Box style={{ width: field.width, minHeight: field.bottom - field.top }}>
      <Lines texts={texts} look={addressLook(texts, look.body, field)} width={field.width} />
    </Box>
  );
};

/** The day, and what the clinic finds the reader by: side by side where there is room. */
export const DateAndReferences = ({ letter, measures }: TopProps): ReactElement => {
  const { width, look, gap } = measures;
  const left = widthOf([letter.dateLine], look.body);
  const right = widthOf(letter.references, look.body);
  const beside = left + right + 24 <= width;
  return (
    <Box style={{ width, flexDirection: beside ? 'row' : 'column', justifyContent: 'space-between' }}>
      <Words tag="P" look={look.body} width={beside ? left : width} runs={letter.dateLine} />
      <Box style={{ marginTop: beside ? 0 : gap.small }}>
        <Lines texts={letter.references} look={look.body} width={beside ? right : width} />
      </Box>
    </Box>
  );
};
