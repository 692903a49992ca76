import type { BlockVersion } from '@/lib/domain/content/block-version';
import type { TopicLibrary } from '@/lib/domain/content/topic-library';

/** What would the library be with this text in force? It stands where the block's text stood; a new block comes last. */
export const replaceBlock = (library: TopicLibrary, block: BlockVersion): TopicLibrary => {
  const isThere = library.blocks.some(({ blockId }) => blockId === block.blockId);
  const blocks = isThere
    ? library.blocks.map((other) => (other.blockId === block.blockId ? block : other))
    : [...library.blocks, block];
  return { ...library, blocks };
};
