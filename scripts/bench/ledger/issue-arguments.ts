import type { Actor } from '@/lib/domain/permission/actor';
import type { RealisticHandout } from '@/scripts/bench/ledger/realistic-handout';

/** Someone who issues, and for whom: nobody is given two sheets, which would ask what they were told before. */
export type Person = { actor: Actor; patientIds: string[] };

/** What `issue_handout` is told of a handout, without what differs from issue to issue. */
export const headOf = (handout: RealisticHandout) => ({
  patient_version: handout.patientVersion,
  told_revision: '',
  topic_id: handout.topicId,
  library_revision: handout.libraryRevision,
  language: handout.language,
  print_size: handout.printSize,
  paper: handout.paper,
  pages: handout.pages,
  pdf_sha256: handout.pdfSha256,
  request_sha256: handout.pdfSha256,
  issued_by_title: handout.issuedByTitle,
  facts: handout.facts,
  unanswered: handout.unanswered,
});

export const adviceOf = ({ adviceGiven }: RealisticHandout) =>
  adviceGiven.map(({ blockVersionId, adviceKey, sectionId, cautions }, position) => ({
    block_version_id: blockVersionId,
    advice_key: adviceKey,
    section_id: sectionId,
    position,
    cautions,
  }));

/** And of who issues it. */
export const issuerOf = (actor: Actor) => ({
  clinic_id: actor.clinicId,
  issued_by_id: actor.userId,
  issued_by_name: actor.userName,
  issued_by_role: actor.role,
  session_id: actor.sessionId,
});
