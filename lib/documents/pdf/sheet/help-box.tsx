import type { ReactElement } from 'react';
import type { SheetMeasures } from '@/lib/documents/pdf/sheet/measures';
import { NoticeLines } from '@/lib/documents/pdf/sheet/notice-lines';
import { Pair } from '@/lib/documents/pdf/sheet/pair';
import { PairedHeading } from '@/lib/documents/pdf/sheet/paired-heading';
import { Box, Rule, Words } from '@/lib/documents/pdf/sheet/primitives';
import { ItemList } from '@/lib/documents/pdf/sheet/text-nodes';
import type { DocumentPart, HelpGroup, Run } from '@/lib/domain/handout/handout-document';

const rule = 2.25;
const inset = 12;

const innerWidth = ({ width }: SheetMeasures): number => width - 2 * (rule + inset);

type SignsProps = { lead: string; signs: readonly Run[][]; measures: SheetMeasures; width: number };

const Signs = ({ lead, signs, measures, width }: SignsProps): ReactElement => (
  <Box style={{ width }}>
    <Words tag="H3" keep="with-next" look={measures.look.block} width={width} runs={lead} />
    {signs.length === 0 ? null : <ItemList items={signs} numbered={false} measures={measures} width={width} />}
  </Box>
);

type GroupProps = { group: HelpGroup; first: boolean; measures: SheetMeasures };

const GroupView = ({ group, first, measures }: GroupProps): ReactElement => {
  const width = innerWidth(measures);
  const { beside, inSource } = group;
  return (
    <Box
      keep={group.urgency === 'emergency' ? 'last-divided' : 'whole'}
      name={group.lead}
      style={{ marginTop: first ? measures.gap.small : measures.gap.node + 1.5 }}
    >
      {first ? null : <Rule width={width} weight={0.5} gapBelow={measures.gap.node} />}
      {beside ? (
        <Pair
          measures={measures}
          width={width}
          language={beside.language}
          first={(own) => <Signs lead={group.lead} signs={group.signs} measures={measures} width={own} />}
          second={(own) => <Signs lead={beside.lead} signs={beside.signs} measures={measures} width={own} />}
        />
      ) : (
        <Signs lead={group.lead} signs={group.signs} measures={measures} width={width} />
      )}
      {inSource ? (
        <Box tag="Div" lang={inSource.language} style={{ width, marginTop: measures.gap.node }}>
          <NoticeLines notices={inSource.notices} look={measures.look.caption} width={width} gap={0} />
          <ItemList items={inSource.signs} numbered={false} measures={measures} width={width} />
        </Box>
      ) : null}
    </Box>
  );
};

type HelpBoxProps = { part: Extract<DocumentPart, { kind: 'get-help' }>; index: number; measures: SheetMeasures };

/** When to get help, in the heaviest box of the sheet. Kept on one page unless it is taller than one. */
export const HelpBox = ({ part, index, measures }: HelpBoxProps): ReactElement => (
  <Box
    tag="Sect"
    keep="whole"
    part={index}
    block={null}
    name={part.heading}
    style={{
      borderTopWidth: rule,
      borderRightWidth: rule,
      borderBottomWidth: rule,
      borderLeftWidth: rule,
      borderColor: '#000',
      paddingTop: 6,
      paddingBottom: 8,
      paddingLeft: inset,
      paddingRight: inset,
    }}
  >
    <PairedHeading heading={part.heading} beside={part.beside} measures={measures} width={innerWidth(measures)} />
    {part.groups.map((group, at) => (
      <GroupView key={group.urgency} group={group} first={at === 0} measures={measures} />
    ))}
  </Box>
);
