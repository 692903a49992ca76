import type { FoundVersion } from '@/lib/db/block/find-version';

/** A version as the audit record names it. */
export const auditedVersion = ({ id, kind, blockName }: Pick<FoundVersion, 'id' | 'kind' | 'blockName'>) => ({
  kind: kind === 'source' ? ('block' as const) : ('translation' as const),
  name: blockName,
  id,
});
