import { toHandoutVoid, voidSelect } from '@/lib/db/handout/to-handout-void';
import type { ClinicTransaction } from '@/lib/db/in-clinic';
import { isUuid } from '@/lib/db/is-uuid';
import type { Choices } from '@/lib/domain/handout/choices';
import type { HandoutDocument } from '@/lib/domain/handout/handout-document';
import type { HandoutVoid } from '@/lib/domain/handout/handout-void';
import type { Role } from '@/lib/domain/permission/permissions';
import type { Profile } from '@/lib/domain/profile/profile';
import type { Decision, Gate } from '@/lib/domain/tailoring/tailoring';

/** An issued handout as it was frozen. */
export type Handout = {
  id: string;
  code: string;
  patientId: string | null;
  presetId: string | null;
  topicId: string;
  /** All that it is about, `topicId` first. */
  topicIds: string[];
  profile: Profile;
  choices: Choices;
  decisions: Decision[];
  gate: Gate;
  /** What was given, in printed order; an advice key stands once. */
  adviceKeys: string[];
  document: HandoutDocument;
  libraryRevision: string;
  language: string;
  printSize: number;
  paper: string;
  pages: number;
  pdfSha256: string;
  issuedAt: string;
  issuedBy: { userId: string; name: string; title: string; role: Role };
  /** Null for a handout that stands. */
  voided: HandoutVoid | null;
};

/** Null for an id that is unknown, malformed or another clinic's. */
export const getHandout = async (tx: ClinicTransaction, id: string): Promise<Handout | null> => {
  const where = { id, clinicId: tx.clinicId };
  const include = {
    void: { select: voidSelect },
    advice: { select: { adviceKey: true }, orderBy: { position: 'asc' } },
  } as const;
  const row = isUuid(id) ? await tx.handout.findFirst({ where, include }) : null;
  if (!row) return null;
  const { clinicId, idempotencyKey, requestSha256, issuedById, issuedByName, issuedByTitle, issuedByRole, ...kept } =
    row;
  const { void: voided, advice, ...rest } = kept;
  return {
    ...rest,
    libraryRevision: row.libraryRevision.toString(),
    issuedAt: row.issuedAt.toISOString(),
    issuedBy: { userId: issuedById, name: issuedByName, title: issuedByTitle, role: issuedByRole },
    voided: voided && toHandoutVoid(voided),
    adviceKeys: [...new Set(advice.map(({ adviceKey }) => adviceKey))],
    // Frozen when issued, by the types of that day; never parsed anew, for what was printed is what was printed.
    profile: row.profile as Profile,
    choices: row.choices as unknown as Choices,
    decisions: row.decisions as unknown as Decision[],
    gate: row.gate as unknown as Gate,
    document: row.document as unknown as HandoutDocument,
  };
};
