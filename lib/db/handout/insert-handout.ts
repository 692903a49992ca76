import { prisma } from '@/lib/db/client';
import { isUuid } from '@/lib/db/is-uuid';
import { uuidv7 } from '@/lib/db/uuidv7';
import { withRetries } from '@/lib/db/with-retries';
import type { TopicRevision } from '@/lib/domain/content/topic-revisions';
import type { Choices } from '@/lib/domain/handout/choices';
import type { IssuedHandout } from '@/lib/domain/handout/compose-request';
import type { HandoutDocument, Paper, PrintSize } from '@/lib/domain/handout/handout-document';
import type { Actor } from '@/lib/domain/permission/actor';
import type { Fact } from '@/lib/domain/profile/fact';
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
  /** Of what the sheet's marks were made from (ToldBefore); left out where there are no marks to go by. */
  toldRevision?: string;
  topicId: string;
  /** What the sheet is about besides, in that order. */
  alsoTopics?: readonly TopicRevision[];
  profile: Profile;
  choices: Choices;
  decisions: Decision[];
  gate: Gate;
  /** Known to be true of the person. */
  facts: Fact[];
  /** How many questions were open. */
  unanswered: number;
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
  /** For a demo clinic's history: the event is of the same moment as the handout, not of now. */
  inThePast?: boolean;
};

export type InsertedHandout =
  | { kind: 'issued'; handout: IssuedHandout }
  /** The same request was answered before: this is its handout. */
  | { kind: 'repeated'; handout: IssuedHandout }
  | { kind: 'key-reused' }
  | { kind: 'content-changed' }
  | { kind: 'patient-changed' }
  | { kind: 'told-changed' };

type Row = { kind: InsertedHandout['kind']; handout_id: string; code: string; issued_at: Date; pages: number };

const topicsOf = ({ topicId, libraryRevision, alsoTopics = [] }: NewHandout): TopicRevision[] => [
  { id: topicId, revision: libraryRevision },
  ...alsoTopics,
];

const headOf = (given: NewHandout) => ({
  id: uuidv7(),
  clinic_id: given.actor.clinicId,
  code: given.code,
  patient_id: given.patientId,
  patient_version: given.patientVersion,
  told_revision: given.toldRevision ?? null,
  preset_id: given.presetId,
  topic_id: given.topicId,
  topic_ids: topicsOf(given).map(({ id }) => id),
  topic_revisions: Object.fromEntries(topicsOf(given).map(({ id, revision }) => [id, revision])),
  library_revision: given.libraryRevision,
  language: given.language,
  print_size: given.printSize,
  paper: given.paper,
  pages: given.pages,
  pdf_sha256: given.pdfSha256,
  idempotency_key: given.idempotencyKey,
  request_sha256: given.requestSha256,
  issued_by_id: given.actor.userId,
  issued_by_name: given.actor.userName,
  issued_by_role: given.actor.role,
  issued_by_title: given.issuedByTitle,
  issued_at: given.issuedAt,
  session_id: given.actor.sessionId,
  facts: given.facts,
  unanswered: given.unanswered,
  event_id: uuidv7(),
  event_at: given.inThePast ? given.issuedAt : null,
});

const adviceRows = (given: NewHandout) =>
  given.adviceGiven.map(({ blockVersionId, adviceKey, sectionId, cautions }, position) => ({
    id: uuidv7(),
    block_version_id: blockVersionId,
    advice_key: adviceKey,
    section_id: sectionId,
    position,
    cautions,
  }));

const overrideRows = (given: NewHandout) =>
  given.overrides.map(({ adviceKey, ruleIds, reason }) => ({
    id: uuidv7(),
    advice_key: adviceKey,
    rule_ids: ruleIds,
    reason,
  }));

const issue = (given: NewHandout): Promise<Row[]> => {
  const json = JSON.stringify;
  return prisma().$queryRaw<Row[]>`
    SELECT * FROM issue_handout(
      ${json(headOf(given))}::jsonb, ${json(given.profile)}::json, ${json(given.choices)}::json, ${json(given.decisions)}::json,
      ${json(given.gate)}::json, ${json(given.document)}::json, ${Uint8Array.from(given.pdf)}::bytea,
      ${json(adviceRows(given))}::jsonb, ${json(overrideRows(given))}::jsonb)`;
};

const toInserted = ({ kind, handout_id: id, code, issued_at: issuedAt, pages }: Row): InsertedHandout =>
  kind === 'issued' || kind === 'repeated'
    ? { kind, handout: { id, code, issuedAt: issuedAt.toISOString(), pages } }
    : { kind };

/**
 * Handout, file, ledger, overrides and audit event in one statement, a transaction of its own (the function
 * `issue_handout` of the migrations): all of it is kept, or nothing. The function binds itself to the actor's clinic.
 */
export const insertHandout = async (given: NewHandout): Promise<InsertedHandout> => {
  if (!isUuid(given.actor.clinicId)) throw new Error('A handout needs the id of a clinic.');
  const [row] = await withRetries(() => issue(given));
  if (!row) throw new Error('Issuing answered nothing.');
  return toInserted(row);
};
