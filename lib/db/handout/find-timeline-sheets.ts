import { toHandoutVoid } from '@/lib/db/handout/to-handout-void';
import type { ClinicTransaction } from '@/lib/db/in-clinic';
import type { HandoutDocument } from '@/lib/domain/handout/handout-document';
import { printedHeadings, saidBySection } from '@/lib/domain/handout/said-by-section';
import type { SaidAdvice, TimelineCursor, TimelineEntry } from '@/lib/domain/handout/timeline';

export type TimelineSheet = Omit<TimelineEntry, 'teachBacks'>;

type VoidColumns =
  | { voidedAt: null }
  | { voidedAt: Date; reason: string; words: string; voidedByName: string; voidedByTitle: string };

type Row = Omit<TimelineSheet, 'title' | 'issuedAt' | 'issuedBy' | 'said' | 'voided'> & {
  issuedAt: Date;
  issuedByName: string;
  issuedByTitle: string;
  issuedByRole: TimelineSheet['issuedBy']['role'];
  document: HandoutDocument;
  advice: (SaidAdvice & { sectionId: string })[];
} & VoidColumns;

const toSheet = (row: Row): TimelineSheet => ({
  handoutId: row.handoutId,
  code: row.code,
  title: row.document.title,
  topicId: row.topicId,
  issuedAt: row.issuedAt.toISOString(),
  issuedBy: { name: row.issuedByName, title: row.issuedByTitle, role: row.issuedByRole },
  language: row.language,
  printSize: row.printSize,
  paper: row.paper,
  pages: row.pages,
  unanswered: row.unanswered,
  said: saidBySection(row.advice, printedHeadings(row.document)),
  overrides: row.overrides,
  voided: row.voidedAt === null ? null : toHandoutVoid(row),
});

type Wanted = { patientId: string; before: TimelineCursor | null; limit: number };

/** A patient's handouts with what each said, the newest first, in one query: this is what a page of the history waits for. */
export const findTimelineSheets = async (
  tx: ClinicTransaction,
  { patientId, before, limit }: Wanted,
): Promise<TimelineSheet[]> => {
  const rows = await tx.$queryRaw<Row[]>`
    SELECT h.id::text AS "handoutId", h.code, h.topic_id AS "topicId", h.issued_at AS "issuedAt",
      h.issued_by_name AS "issuedByName", h.issued_by_title AS "issuedByTitle", h.issued_by_role::text AS "issuedByRole",
      h.language, h.print_size AS "printSize", h.paper, h.pages, h.unanswered, h.document,
      coalesce((SELECT json_agg(json_build_object('adviceKey', g.advice_key, 'title', b.title, 'sectionId', g.section_id,
                                                  'blockVersionId', g.block_version_id) ORDER BY g.position)
                FROM advice_given g JOIN block_versions b ON b.id = g.block_version_id
                WHERE g.handout_id = h.id AND g.clinic_id = h.clinic_id), '[]') AS advice,
      coalesce((SELECT json_agg(json_build_object('adviceKey', o.advice_key, 'ruleIds', o.rule_ids, 'reason', o.reason)
                                ORDER BY o.advice_key)
                FROM handout_overrides o WHERE o.handout_id = h.id AND o.clinic_id = h.clinic_id), '[]') AS overrides,
      v.voided_at AS "voidedAt", v.reason, v.words, v.voided_by_name AS "voidedByName",
      v.voided_by_title AS "voidedByTitle"
    FROM handouts h LEFT JOIN handout_voids v ON v.clinic_id = h.clinic_id AND v.handout_id = h.id
    WHERE h.clinic_id = ${tx.clinicId}::uuid AND h.patient_id = ${patientId}::uuid
      AND (${before === null} OR (h.issued_at, h.id) < (${before?.issuedAt ?? null}::timestamptz, ${before?.id ?? null}::uuid))
    ORDER BY h.issued_at DESC, h.id DESC LIMIT ${limit}`;
  return rows.map(toSheet);
};
