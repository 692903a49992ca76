import type { ReactElement } from 'react';
import type { SheetMeasures } from '@/lib/documents/pdf/sheet/measures';
import { Box, Words } from '@/lib/documents/pdf/sheet/primitives';
import type { HandoutDocument } from '@/lib/domain/handout/handout-document';

type RunningProps = { document: HandoutDocument; measures: SheetMeasures };

/** On every page: whose sheet this is, and whom it was made for. */
export const RunningHeader = ({ document, measures }: RunningProps): ReactElement => {
  const half = measures.width / 2;
  const { running } = measures.look;
  return (
    <Box
      name={document.header.patientLine}
      style={{
        width: measures.width,
        flexDirection: 'row',
        borderBottomWidth: 0.5,
        borderColor: '#000',
        paddingBottom: 4,
      }}
    >
      <Box style={{ width: half - 8 }}>
        <Words look={{ ...running, strong: true }} runs={document.header.clinicName} />
      </Box>
      <Box style={{ width: half, marginLeft: 8 }}>
        <Words look={running} runs={document.header.patientLine} style={{ textAlign: 'right' }} />
      </Box>
    </Box>
  );
};

/** On every page: what version this is, and "Page 1 of 2". */
export const RunningFooter = ({
  document,
  measures,
  page,
  pages,
}: RunningProps & { page: number; pages: number }): ReactElement => {
  const { running } = measures.look;
  const { line, pageWord, ofWord } = document.footer;
  const count = measures.width * 0.24;
  return (
    <Box name={line} style={{ width: measures.width, flexDirection: 'row', alignItems: 'flex-end' }}>
      <Box style={{ width: measures.width - count }}>
        <Words look={running} runs={line} />
      </Box>
      <Box style={{ width: count }}>
        <Words look={running} runs={`${pageWord} ${page} ${ofWord} ${pages}`} style={{ textAlign: 'right' }} />
      </Box>
    </Box>
  );
};
