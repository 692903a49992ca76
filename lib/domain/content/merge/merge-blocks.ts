import type { BlockVersion, placements } from '@/lib/domain/content/block-version';
import type { Topic, TopicLibrary } from '@/lib/domain/content/topic-library';
import { helpSectionId } from '@/lib/domain/tailoring/compile-library';

const eagerness: Record<(typeof placements)[number], number> = {
  core: 3,
  'if-room': 2,
  'when-it-fits': 1,
  'on-request': 0,
};

const union = <Item>(lists: readonly (readonly Item[])[]): Item[] => [...new Set(lists.flat())];

const isForEveryone = (block: BlockVersion): boolean => block.for.length === 0;

/** Everyone must get the advice; then the topic speaks that wants it most. */
const weightOf = (texts: readonly BlockVersion[]): number =>
  (texts.some(isForEveryone) ? 10 : 0) + Math.max(...texts.map(({ placement }) => eagerness[placement]));

/** The texts of one topic stand for all: the advice is said once, and fits whom it fits in any topic. */
const saidOnce = (versions: readonly BlockVersion[][]): BlockVersion[] => {
  const [first] = versions.toSorted((one, other) => weightOf(other) - weightOf(one));
  // Where no topic has a text for everyone, each may speak to people whom the others leave out.
  if (!first?.some(isForEveryone)) return versions.flat();
  const others = union(versions.filter((texts) => texts !== first).map((texts) => texts.flatMap(({ fits }) => fits)));
  return first.map((block) => ({ ...block, fits: union([block.fits, others]) }));
};

/** Danger signs are all kept, but for a text that says the very same to the same people or to more. */
const allSigns = (blocks: readonly BlockVersion[]): BlockVersion[] => {
  const kept = new Map<string, BlockVersion>();
  for (const block of blocks) {
    const text = `${block.adviceKey} ${block.markdown.trim()}`;
    const same = kept.get(text);
    if (!same) kept.set(text, block);
    else kept.set(text, { ...same, for: [same, block].some(isForEveryone) ? [] : union([same.for, block.for]) });
  }
  return [...kept.values()];
};

/** The id of a block in a library of several topics, where an earlier topic has one of its name. */
export const ownBlockId = ({ blockId }: Pick<BlockVersion, 'blockId'>, { id }: Pick<Topic, 'id'>): string =>
  `${blockId}@${id}`;

const isHelp = ({ section }: BlockVersion): boolean => section === helpSectionId;

/**
 * The texts of several topics as one topic's. Advice that several have is said once: by the topic that wants it most on
 * the sheet, of equals the first. No danger sign is lost.
 */
export const mergeBlocks = (libraries: readonly TopicLibrary[]): BlockVersion[] => {
  const taken = new Set<string>();
  const all = libraries.map(({ topic, blocks }) => {
    const own = blocks.map((block) =>
      taken.has(block.blockId) ? { ...block, blockId: ownBlockId(block, topic) } : block,
    );
    for (const { blockId } of blocks) taken.add(blockId);
    return own;
  });
  const keys = union(all.map((blocks) => blocks.map(({ adviceKey }) => adviceKey)));
  return keys.flatMap((key) => {
    const texts = all.map((blocks) => blocks.filter(({ adviceKey }) => adviceKey === key));
    const selfCare = texts
      .map((blocks) => blocks.filter((block) => !isHelp(block)))
      .filter((blocks) => blocks.length > 0);
    return [...(selfCare.length > 1 ? saidOnce(selfCare) : selfCare.flat()), ...allSigns(texts.flat().filter(isHelp))];
  });
};
