import type { ClinicTransaction } from '@/lib/db/in-clinic';
import { type PrintSize, printSizes } from '@/lib/domain/handout/handout-document';

/** What a letter to a patient needs beside the recipient. */
export type LetterParts = {
  printSize: PrintSize;
  /** Of the sheet that said it. */
  sheetTitle: string;
  /** Of what the sheet said under these keys, in printed order. */
  adviceTitles: string[];
};

type Row = { handoutId: string; printSize: number; sheetTitle: string; adviceTitles: string[] };

/** By handout. */
export const findLetterParts = async (
  tx: ClinicTransaction,
  handoutIds: readonly string[],
  adviceKeys: readonly string[],
): Promise<Map<string, LetterParts>> => {
  const rows = await tx.$queryRaw<Row[]>`
    SELECT h.id::text AS "handoutId", who.print_size::int AS "printSize", h.document->>'title' AS "sheetTitle",
      ARRAY(SELECT v.title FROM advice_given g JOIN block_versions v ON v.id = g.block_version_id
            WHERE g.clinic_id = h.clinic_id AND g.handout_id = h.id AND g.advice_key = ANY(${adviceKeys})
            ORDER BY g.position) AS "adviceTitles"
    FROM handouts h JOIN patients who ON who.clinic_id = h.clinic_id AND who.id = h.patient_id
    WHERE h.clinic_id = ${tx.clinicId}::uuid AND h.id = ANY(${handoutIds}::uuid[])`;
  return new Map(
    rows.map(({ handoutId, printSize, ...parts }) => [
      handoutId,
      { ...parts, printSize: printSizes.find((size) => size === printSize) ?? 12 },
    ]),
  );
};
