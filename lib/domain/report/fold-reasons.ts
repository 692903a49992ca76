/** So many sheets have to say the same reason before a report without names repeats it. */
export const fewestSheets = 3;

/** Stands for every reason that fewer sheets say. */
export const rareReasons = 'Other words, each on fewer than 3 sheets';

export type OverrideRow = { rule: string; advice: string; reason: string; sheets: number };

const byCount = (one: OverrideRow, other: OverrideRow): number =>
  other.sheets - one.sheets || one.rule.localeCompare(other.rule) || one.advice.localeCompare(other.advice);

/**
 * The same overrides, each counted once, without the reasons that so few sheets say that they could tell of someone: a
 * reason is free text, and people write names into it.
 */
export const foldReasons = (rows: readonly OverrideRow[]): OverrideRow[] => {
  const said = new Map<string, number>();
  // One sheet can say the same words of several cautions, so only what one caution was overridden with is sure to be of
  // different sheets.
  for (const { reason, sheets } of rows) said.set(reason, Math.max(said.get(reason) ?? 0, sheets));
  const folded = new Map<string, OverrideRow>();
  for (const row of rows) {
    const reason = (said.get(row.reason) ?? 0) < fewestSheets ? rareReasons : row.reason;
    const key = JSON.stringify([row.rule, row.advice, reason]);
    const same = folded.get(key);
    folded.set(key, { ...row, reason, sheets: row.sheets + (same?.sheets ?? 0) });
  }
  return [...folded.values()].sort(byCount);
};
