import { type Urgency, urgencies } from '@/lib/domain/content/block-body';
import type { BlockVersion } from '@/lib/domain/content/block-version';
import { type Filling, fillRuns, fillText } from '@/lib/domain/handout/fill-block';
import type { DocumentPart, HelpGroup, Run, SignsInSource } from '@/lib/domain/handout/handout-document';
import { inRecord } from '@/lib/domain/handout/in-record';
import { partNotices } from '@/lib/domain/handout/part-notices';
import { sayBlock } from '@/lib/domain/handout/say-block';
import type { Speaker } from '@/lib/domain/handout/sheet-voices';

type HelpPart = Extract<DocumentPart, { kind: 'get-help' }>;

/** The signs of one urgency that these blocks list, as this speaker has them; null where it has no words for a block. */
const signsOf = (speaker: Speaker, block: BlockVersion, urgency: Urgency, filling: Filling): Run[][] | null => {
  const said = sayBlock(speaker, block, { cautions: [], figures: filling.figures });
  if (!said.ok) return null;
  return said.value.text.body.flatMap((node) =>
    node.kind === 'signs' && node.urgency === urgency ? node.items.map((item) => fillRuns(item, filling)) : [],
  );
};

const leadOf = ({ words }: Speaker, urgency: Urgency, filling: Filling): string =>
  fillText(words.helpLeads[urgency], filling);

/** What main has no words for: never left out, for these are the signs that can't wait. */
const toInSource = (signs: Run[][], { voices }: Filling): { inSource?: SignsInSource } =>
  signs.length === 0 ? {} : { inSource: { language: voices.source.language, notices: partNotices(voices), signs } };

const toGroups = (blocks: BlockVersion[], urgency: Urgency, filling: Filling): HelpGroup[] => {
  const { main, source, layout } = filling.voices;
  const ofBlocks = (speaker: Speaker, some: BlockVersion[]) =>
    some.flatMap((block) => signsOf(speaker, block, urgency, filling) ?? []);
  const said = blocks.filter((block) => signsOf(main, block, urgency, filling) !== null);
  const unsaid = blocks.filter((block) => !said.includes(block));
  const signs = ofBlocks(main, said);
  const left = ofBlocks(source, unsaid);
  if (signs.length + left.length === 0) return [];
  const beside = { language: source.language, lead: leadOf(source, urgency, filling), signs: ofBlocks(source, said) };
  return [
    {
      urgency,
      lead: leadOf(main, urgency, filling),
      ...inRecord(filling.voices, leadOf(source, urgency, filling)),
      signs,
      ...(layout !== null && { beside }),
      ...toInSource(left, filling),
    },
  ];
};

/** The "Get help now" box: every danger sign of these blocks under what to do about it. */
export const toHelpPart = (
  heading: Pick<HelpPart, 'heading' | 'beside' | 'inRecord'>,
  blocks: BlockVersion[],
  filling: Filling,
) => ({
  kind: 'get-help' as const,
  ...heading,
  groups: urgencies.flatMap((urgency) => toGroups(blocks, urgency, filling)),
});
