import type { ReactElement } from 'react';
import { widthOfText } from '@/lib/documents/pdf/font-set';
import type { SheetMeasures } from '@/lib/documents/pdf/sheet/measures';
import { Box, Words } from '@/lib/documents/pdf/sheet/primitives';
import type { HandoutDocument } from '@/lib/domain/handout/handout-document';

type RunningHeaderProps = { document: Pick<HandoutDocument, 'header'>; measures: SheetMeasures };

/** Half a point more than the words need, against rounding. */
const lineWidth = (text: string, size: number, strong: boolean): number => widthOfText(text, size, strong) + 0.5;

/** On every page: whose sheet this is, and whom it was made for; on two lines where one is too short. */
export const RunningHeader = ({ document, measures }: RunningHeaderProps): ReactElement => {
  const { width } = measures;
  const { clinicName, patientLine } = document.header;
  const look = measures.look.running;
  const strong = { ...look, strong: true };
  const clinic = lineWidth(clinicName, look.size, true);
  const patient = lineWidth(patientLine, look.size, false);
  const oneLine = clinic + patient + 16 <= width;
  return (
    <Box
      name={patientLine}
      style={{
        width,
        flexDirection: oneLine ? 'row' : 'column',
        justifyContent: 'space-between',
        borderBottomWidth: 0.5,
        borderColor: '#000',
        paddingBottom: 4,
      }}
    >
      <Words look={strong} width={oneLine ? clinic : width} runs={clinicName} />
      {patientLine === '' ? null : <Words look={look} width={oneLine ? patient : width} runs={patientLine} />}
    </Box>
  );
};

type RunningFooterProps = {
  footer: HandoutDocument['footer'];
  measures: Pick<SheetMeasures, 'look' | 'width'>;
  page: number;
  pages: number;
};

/** On every page: what version this is, and "Page 1 of 2". */
export const RunningFooter = ({ footer, measures, page, pages }: RunningFooterProps): ReactElement => {
  const look = measures.look.running;
  const { line, pageWord, ofWord } = footer;
  const counter = `${pageWord} ${page} ${ofWord} ${pages}`;
  const count = lineWidth(counter, look.size, false);
  return (
    <Box
      name={line}
      style={{ width: measures.width, flexDirection: 'row', alignItems: 'flex-end', justifyContent: 'space-between' }}
    >
      <Words look={look} width={measures.width - count - 12} runs={line} />
      <Words look={look} width={count} runs={counter} />
    </Box>
  );
};
