import { recordAuditEvent } from '@/lib/db/audit/record-audit-event';
import { findHandoutByKey } from '@/lib/db/handout/find-handout-by-key';
import { type ClinicTransaction, inClinic } from '@/lib/db/in-clinic';
import { uuidv7 } from '@/lib/db/uuidv7';
import type { Choices } from '@/lib/domain/handout/choices';
import type { IssuedHandout } from '@/lib/domain/handout/compose-request';
import type { HandoutDocument, Paper, PrintSize } from '@/lib/domain/handout/handout-document';
import type { Actor } from '@/lib/domain/permission/actor';
import type { Profile } from '@/lib/domain/profile/profile';
import type { Caution, Decision, Gate } from '@/lib/domain/tailoring/tailoring';

export type NewHandout = {
  actor: Actor;
  issuedByTitle: string;
  issuedAt: Date;
  code: string;
  /** The patient, or the preset used with no identity, or neither. */
  patientId: string | null;
  /** Of the patient's record as the sheet was made from it: a record changed since is refused. */
  patientVersion: number | null;
  presetId: string | null;
  topicId: string;
  profile: Profile;
  choices: Choices;
  decisions: Decision[];
  gate: Gate;
  document: HandoutDocument;
  /** Of the library that the document was made from: an older one than the database's is refused. */
  libraryRevision: string;
  language: string;
  printSize: PrintSize;
  paper: Paper;
  pages: number;
  pdf: Uint8Array;
  pdfSha256: string;
  idempotencyKey: string;
  /** Of the request that came with the key: tells a second click from another request under the same key. */
  requestSha256: string;
  /** In printed order. */
  adviceGiven: { blockVersionId: string; adviceKey: string; sectionId: string; cautions: Caution[] }[];
  overrides: { adviceKey: string; ruleIds: string[]; reason: string }[];
};

export type InsertedHandout =
  | { kind: 'issued'; handout: IssuedHandout }
  /** The same request was answered before: this is its handout. */
  | { kind: 'repeated'; handout: IssuedHandout }
  | { kind: 'key-reused' }
  | { kind: 'content-changed' }
  | { kind: 'patient-changed' };

/** Holds the topic still until the transaction ends: what is issued was in force when it was issued. */
const isCurrent = async (tx: ClinicTransaction, topicId: string, revision: string): Promise<boolean> => {
  const [topic] = await tx.$queryRaw<{ revision: bigint }[]>`
    SELECT revision FROM topics WHERE id = ${topicId} FOR SHARE`;
  return topic?.revision.toString() === revision;
};

/** Holds the patient's record still, like the topic. */
const isPatientCurrent = async (tx: ClinicTransaction, { patientId, patientVersion }: NewHandout): Promise<boolean> => {
  if (patientId === null) return true;
  const [patient] = await tx.$queryRaw<{ version: number }[]>`
    SELECT version FROM patients WHERE id = ${patientId}::uuid FOR SHARE`;
  if (!patient) throw new Error('The patient of this handout is not in this clinic.');
  return patient.version === patientVersion;
};

const toRow = (given: NewHandout, id: string, clinicId: string) => {
  const { actor, pdf, adviceGiven, overrides, libraryRevision, patientVersion: _, ...same } = given;
  const issuedBy = { issuedById: actor.userId, issuedByName: actor.userName, issuedByRole: actor.role };
  return { ...same, ...issuedBy, id, clinicId, libraryRevision: BigInt(libraryRevision) };
};

const insertParts = async (tx: ClinicTransaction, given: NewHandout, handoutId: string): Promise<void> => {
  const { clinicId } = tx;
  const { patientId } = given;
  await tx.handoutFile.createMany({ data: [{ handoutId, clinicId, bytes: Uint8Array.from(given.pdf) }] });
  await tx.adviceGiven.createMany({
    data: given.adviceGiven.map((advice, position) => ({
      ...advice,
      id: uuidv7(),
      clinicId,
      handoutId,
      patientId,
      position,
    })),
  });
  await tx.handoutOverride.createMany({
    data: given.overrides.map((override) => ({ ...override, id: uuidv7(), clinicId, handoutId })),
  });
};

const answerRepeated = async (tx: ClinicTransaction, given: NewHandout): Promise<InsertedHandout | null> => {
  const earlier = await findHandoutByKey(tx, given.idempotencyKey);
  if (!earlier) return null;
  const { requestSha256, handout } = earlier;
  return requestSha256 === given.requestSha256 ? { kind: 'repeated', handout } : { kind: 'key-reused' };
};

const insert = async (tx: ClinicTransaction, given: NewHandout): Promise<InsertedHandout> => {
  const repeated = await answerRepeated(tx, given);
  if (repeated) return repeated;
  if (!(await isCurrent(tx, given.topicId, given.libraryRevision))) return { kind: 'content-changed' };
  if (!(await isPatientCurrent(tx, given))) return { kind: 'patient-changed' };
  const id = uuidv7();
  // A key that another transaction is just using makes this one wait for it, and then insert nothing.
  const { count } = await tx.handout.createMany({ data: [toRow(given, id, tx.clinicId)], skipDuplicates: true });
  if (count === 0) {
    const raced = await answerRepeated(tx, given);
    if (raced) return raced;
    throw new Error('The handout was not inserted, and none with its key is there.');
  }
  await insertParts(tx, given, id);
  const detail = { pdfSha256: given.pdfSha256, overrides: given.overrides.length };
  const patient = given.patientId === null ? {} : { patientId: given.patientId };
  await recordAuditEvent(tx, { type: 'handout.issued', actor: given.actor, handoutId: id, ...patient, detail });
  const { code, pages } = given;
  return { kind: 'issued', handout: { id, code, issuedAt: given.issuedAt.toISOString(), pages } };
};

/** Handout, file, ledger, overrides and audit event in one transaction: all of it is kept, or nothing. */
export const insertHandout = (given: NewHandout): Promise<InsertedHandout> =>
  inClinic(given.actor.clinicId, (tx) => insert(tx, given));
