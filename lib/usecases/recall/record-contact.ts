import 'server-only';
import { recordAuditEvent } from '@/lib/db/audit/record-audit-event';
import { type ClinicTransaction, inClinic } from '@/lib/db/in-clinic';
import { findRecall } from '@/lib/db/recall/find-recalls';
import { findRecipients } from '@/lib/db/recall/find-recipients';
import { holdRecall } from '@/lib/db/recall/hold-recall';
import { insertContacts } from '@/lib/db/recall/insert-contacts';
import type { Actor } from '@/lib/domain/permission/actor';
import { may } from '@/lib/domain/permission/permissions';
import type { Problem } from '@/lib/domain/problem';
import type { NewContact } from '@/lib/domain/recall/recall';
import { failure, type Result, success } from '@/lib/domain/result';
import { refuse, refuseUnknown } from '@/lib/usecases/access/refuse';
import { reachOf } from '@/lib/usecases/recall/reach-of';
import { closedAlready } from '@/lib/usecases/recall/recall-problems';

type Input = {
  actor: Actor;
  recallId: string;
  given: NewContact;
  now: Date;
  /** For a demo clinic's history: the event is of the same moment as the contact. */
  inThePast?: boolean;
};

const record = async (tx: ClinicTransaction, input: Input): Promise<Result<{ id: string }, Problem>> => {
  const { actor, recallId, given, now, inThePast = false } = input;
  const { patientId, state } = given;
  await holdRecall(tx, recallId, 'shared');
  const found = await findRecall(tx, recallId);
  const reach = found && (await reachOf(tx, found));
  if (!reach) return refuseUnknown(tx, actor, 'recall.contact');
  if (found.recall.closure) return failure(closedAlready(found.recall.closure));
  const among = { ...reach, patientIds: [patientId] };
  const [recipient] = await findRecipients(tx, among, { state: null, after: null, limit: 1 });
  if (!recipient) return refuseUnknown(tx, actor, 'recall.contact');
  const [contact] = await insertContacts(tx, { actor, recallId, at: now, contacts: [given] });
  if (!contact) throw new Error('The contact was not recorded.');
  await recordAuditEvent(tx, {
    type: 'recall.contact-recorded',
    actor,
    patientId,
    record: { kind: 'recall-contact', id: contact.id },
    ...(inThePast && { at: now }),
    detail: { recallId, state },
  });
  return success({ id: contact.id });
};

/** Adds how far the contact with a recipient is. The last one counts; the earlier ones stay. */
export const recordContact = async (input: Input): Promise<Result<{ id: string }, Problem>> => {
  const { actor } = input;
  if (!may(actor.role, 'recall.contact')) return refuse(actor, 'recall.contact');
  return inClinic(actor.clinicId, (tx) => record(tx, input));
};
