import type { FoundVersion } from '@/lib/db/block/find-version';
import { toVersionStateRow } from '@/lib/db/content/version-state-rows';
import type { ClinicTransaction } from '@/lib/db/in-clinic';
import type { VersionState } from '@/lib/domain/content/version-state';

type OpenState = Extract<VersionState, 'draft' | 'clinical-review' | 'language-review'>;

type Beside = { submittedAt?: Date | null; clinicalReviewerName?: string };

/** Moves a held version that is not in force to where it goes next, with what is written beside it. */
export const moveVersion = async (
  tx: ClinicTransaction,
  { id }: Pick<FoundVersion, 'id'>,
  state: OpenState,
  beside: Beside,
): Promise<void> => {
  await tx.blockVersion.update({ where: { id }, data: { state: toVersionStateRow(state), ...beside } });
};
