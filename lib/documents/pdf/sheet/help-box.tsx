import type { ReactElement } from 'react';
import type { SheetMeasures } from '@/lib/documents/pdf/sheet/measures';
import { Box, Rule, Words } from '@/lib/documents/pdf/sheet/primitives';
import { ItemList } from '@/lib/documents/pdf/sheet/text-nodes';
import type { DocumentPart, HelpGroup } from '@/lib/domain/handout/handout-document';

const rule = 2.25;
const inset = 12;

const innerWidth = ({ width }: SheetMeasures): number => width - 2 * (rule + inset);

const GroupView = ({
  group,
  first,
  measures,
}: {
  group: HelpGroup;
  first: boolean;
  measures: SheetMeasures;
}): ReactElement => (
  <Box
    keep={group.urgency === 'emergency' ? 'last-divided' : 'whole'}
    name={group.lead}
    style={{ marginTop: first ? measures.gap.small : measures.gap.node + 1.5 }}
  >
    {first ? null : <Rule width={innerWidth(measures)} weight={0.5} gapBelow={measures.gap.node} />}
    <Words tag="H3" look={measures.look.block} width={innerWidth(measures)} runs={group.lead} />
    <ItemList items={group.signs} numbered={false} measures={measures} width={innerWidth(measures)} />
  </Box>
);

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
    <Words tag="H2" keep="with-next" look={measures.look.section} width={innerWidth(measures)} runs={part.heading} />
    {part.groups.map((group, at) => (
      <GroupView key={group.urgency} group={group} first={at === 0} measures={measures} />
    ))}
  </Box>
);
