/**
 * What a patient's earlier sheets of the topics at hand said, voided ones left out: for each advice key when it was last told, and
 * the versions of its blocks then. Null where there is no earlier sheet, and nothing is new.
 */
export type ToldBefore = {
  /** Changes with every sheet issued to the patient or voided: what was marked as new still is. */
  revision: string;
  lastSheetAt: string;
  advice: ReadonlyMap<string, { at: string; versionIds: readonly string[] }>;
} | null;
