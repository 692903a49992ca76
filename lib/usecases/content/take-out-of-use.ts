import 'server-only';
import { recordAuditEvent } from '@/lib/db/audit/record-audit-event';
import { withdrawVersion } from '@/lib/db/content/withdraw-version';
import type { ClinicTransaction } from '@/lib/db/in-clinic';
import type { Actor } from '@/lib/domain/permission/actor';
import type { Problem } from '@/lib/domain/problem';
import { failure, type Result, success } from '@/lib/domain/result';
import { refuseUnknown } from '@/lib/usecases/access/refuse';

type Given = { actor: Actor; blockVersionId: string; reason: string; now: Date; inThePast?: boolean };

const outOfUseAlready: Problem = {
  code: 'changed-meanwhile',
  detail: 'This text is out of use already. Load the page again to see what took its place.',
};

/** A step of withdrawing and of opening a recall: nothing is issued with this text after the transaction. */
export const takeOutOfUse = async (
  tx: ClinicTransaction,
  { actor, blockVersionId, reason, now, inThePast = false }: Given,
): Promise<Result<{ adviceKey: string }, Problem>> => {
  const found = await withdrawVersion(tx, blockVersionId, { at: now, reason });
  if (!found) return refuseUnknown(tx, actor, 'content.withdraw');
  const { adviceKey } = found;
  if (!found.withdrawn) return failure(outOfUseAlready);
  const detail = { blockVersionId, adviceKey, reason };
  await recordAuditEvent(tx, { type: 'content.withdrawn', actor, ...(inThePast && { at: now }), detail });
  return success({ adviceKey });
};
