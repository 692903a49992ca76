import 'server-only';
import { recordAuditEvent } from '@/lib/db/audit/record-audit-event';
import { type ClinicTransaction, inClinic } from '@/lib/db/in-clinic';
import { findRecall } from '@/lib/db/recall/find-recalls';
import { holdRecall } from '@/lib/db/recall/hold-recall';
import { insertContacts } from '@/lib/db/recall/insert-contacts';
import type { RenderedPdf } from '@/lib/documents/pdf/render-pdf';
import { renderLettersInPool } from '@/lib/documents/pdf/render-pool';
import type { Paper } from '@/lib/domain/handout/handout-document';
import type { Actor } from '@/lib/domain/permission/actor';
import { may } from '@/lib/domain/permission/permissions';
import type { Problem } from '@/lib/domain/problem';
import type { RecallLetter } from '@/lib/domain/recall/recall-letter';
import { failure, type Result, success } from '@/lib/domain/result';
import { refuse, refuseUnknown } from '@/lib/usecases/access/refuse';
import { printable } from '@/lib/usecases/handout/printable';
import { gatherLetters } from '@/lib/usecases/recall/gather-letters';
import { reachOf } from '@/lib/usecases/recall/reach-of';
import { closedAlready } from '@/lib/usecases/recall/recall-problems';

type Input = {
  actor: Actor;
  recallId: string;
  /** 1 to 200. */
  patientIds: readonly string[];
  paper?: Paper;
  now: Date;
};

const state = 'letter-printed' as const;

const prepare = async (tx: ClinicTransaction, input: Input): Promise<Result<RecallLetter[], Problem>> => {
  const { actor, recallId } = input;
  const found = await findRecall(tx, recallId);
  const reach = found && (await reachOf(tx, found));
  if (!reach) return refuseUnknown(tx, actor, 'recall.export');
  const { recall } = found;
  if (recall.closure) return failure(closedAlready(recall.closure));
  const letters = await gatherLetters(tx, { ...input, recall, reach });
  return letters ? success(letters) : refuseUnknown(tx, actor, 'recall.export');
};

const record = async (tx: ClinicTransaction, input: Input): Promise<Result<null, Problem>> => {
  const { actor, recallId, patientIds, now } = input;
  await holdRecall(tx, recallId, 'shared');
  const closure = (await findRecall(tx, recallId))?.recall.closure;
  if (closure) return failure(closedAlready(closure));
  const contacts = patientIds.map((patientId) => ({ patientId, state, words: '' }));
  for (const { id, patientId } of await insertContacts(tx, { actor, recallId, at: now, contacts })) {
    const written = { kind: 'recall-contact' as const, id };
    const detail = { recallId, state };
    await recordAuditEvent(tx, { type: 'recall.contact-recorded', actor, patientId, record: written, detail });
  }
  const detail = { recallId, what: 'letters' as const, rows: patientIds.length };
  await recordAuditEvent(tx, { type: 'recall.exported', actor, detail });
  return success(null);
};

/**
 * Letters to these recipients in one PDF, in the order given, a patient named twice once. All are recorded as printed,
 * or none is and nothing comes out.
 */
export const printLetters = async (given: Input): Promise<Result<RenderedPdf, Problem>> => {
  const { actor, paper = 'a4' } = given;
  if (!may(actor.role, 'recall.export')) return refuse(actor, 'recall.export');
  const input = { ...given, patientIds: [...new Set(given.patientIds.map((id) => id.toLowerCase()))] };
  const letters = await inClinic(actor.clinicId, (tx) => prepare(tx, input));
  if (!letters.ok) return letters;
  const rendered = await printable(() => renderLettersInPool(letters.value, paper));
  if (!rendered.ok) return rendered;
  const recorded = await inClinic(actor.clinicId, (tx) => record(tx, input));
  return recorded.ok ? rendered : recorded;
};
