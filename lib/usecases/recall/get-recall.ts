import 'server-only';
import { recordAuditEvent } from '@/lib/db/audit/record-audit-event';
import { type ClinicTransaction, inClinic } from '@/lib/db/in-clinic';
import { countReached } from '@/lib/db/recall/count-reached';
import { findRecall } from '@/lib/db/recall/find-recalls';
import type { Reach } from '@/lib/db/recall/reached-people';
import { readRecallPage } from '@/lib/db/recall/read-recall-page';
import type { Actor } from '@/lib/domain/permission/actor';
import { may } from '@/lib/domain/permission/permissions';
import type { Problem } from '@/lib/domain/problem';
import type { ContactState, RecallCounts } from '@/lib/domain/recall/recall';
import { type RecallView, type RecipientsPage, recipientCursorOf } from '@/lib/domain/recall/recall-views';
import { type Result, success } from '@/lib/domain/result';
import { refuse, refuseUnknown } from '@/lib/usecases/access/refuse';
import { reachOf } from '@/lib/usecases/recall/reach-of';

type Input = {
  actor: Actor;
  recallId: string;
  state?: ContactState | null;
  /** The `next` of the page before. */
  after?: string | null;
};

const pageSize = 50;

type Page = Pick<RecallView, 'counts' | 'recipients' | 'next'>;

const nobody = (counts: RecallCounts): Page => ({ counts, recipients: [], next: null });

const readPage = async (tx: ClinicTransaction, reach: Reach, wanted: RecipientsPage): Promise<Page> => {
  // One more than is shown, to know whether there is another page.
  const { counts, recipients: found } = await readRecallPage(tx, reach, { ...wanted, limit: pageSize + 1 });
  const recipients = found.slice(0, pageSize);
  const last = recipients.at(-1);
  return { counts, recipients, next: found.length > pageSize && last ? recipientCursorOf(last) : null };
};

const read = async (tx: ClinicTransaction, reach: Reach, mayContact: boolean, wanted: RecipientsPage): Promise<Page> =>
  mayContact ? readPage(tx, reach, wanted) : nobody(await countReached(tx, reach));

/** A recall, how far it is and, for those who may contact them, a page of whom it reaches; that is recorded. */
export const getRecall = async (input: Input): Promise<Result<RecallView, Problem>> => {
  const { actor, recallId, state = null, after = null } = input;
  if (!may(actor.role, 'recall.read')) return refuse(actor, 'recall.read');
  const mayContact = may(actor.role, 'recall.contact');
  return inClinic(actor.clinicId, async (tx) => {
    const found = await findRecall(tx, recallId);
    if (!found) return refuseUnknown(tx, actor, 'recall.read');
    const { recall } = found;
    const reach = await reachOf(tx, found);
    const page = await read(tx, reach, mayContact, { state, after });
    if (mayContact) await recordAuditEvent(tx, { type: 'recall.viewed', actor, detail: { recallId } });
    return success({ recall, mayContact, ...page });
  });
};
