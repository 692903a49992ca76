import type { FoundVersion } from '@/lib/db/block/find-version';
import type { BlockBody } from '@/lib/domain/content/block-body';
import type { BlockVersion } from '@/lib/domain/content/block-version';

/** The version as a library would hold it. */
export const toBlockVersion = (
  { id, blockName, language, draft }: Pick<FoundVersion, 'id' | 'blockName' | 'language' | 'draft'>,
  body: BlockBody,
): BlockVersion => ({ ...draft, blockId: blockName, versionId: id, language, body });
