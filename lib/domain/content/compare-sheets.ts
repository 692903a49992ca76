import type { Preset } from '@/lib/domain/content/topic-library';
import { findFactLabels } from '@/lib/domain/profile/fact-labels';
import type { CompiledLibrary } from '@/lib/domain/tailoring/compile-library';
import { explainDecision } from '@/lib/domain/tailoring/explain-decision';
import { tailor } from '@/lib/domain/tailoring/tailor';
import type { Tailoring } from '@/lib/domain/tailoring/tailoring';

/** Where the changed text stands on a sheet, before and after. */
export type Standing = 'stays-on' | 'comes-on' | 'goes-off' | 'stays-off';

/** What a change does to the default sheet of one preset. */
export type SheetChange = {
  presetId: string;
  label: string;
  standing: Standing;
  /** Why it is on or off the sheet after the change, in the clinician's words. */
  why: string;
  /** The titles of other advice that the change brings onto the sheet or pushes off it. */
  cameOn: string[];
  wentOff: string[];
};

type Compared = { before: Tailoring; after: Tailoring };

const standingOf = ({ before, after }: Compared, name: string): Standing => {
  const isOn = ({ sheet, versions }: Tailoring): boolean =>
    sheet.some((key) => versions.get(key)?.some(({ blockId }) => blockId === name) ?? false);
  if (isOn(before)) return isOn(after) ? 'stays-on' : 'goes-off';
  return isOn(after) ? 'comes-on' : 'stays-off';
};

/** Only what of the first sheet is not on the second, by title. */
const missing = (one: Tailoring, other: Tailoring, except: string, library: CompiledLibrary): string[] =>
  one.sheet
    .filter((key) => key !== except && !other.sheet.includes(key))
    .map((key) => one.versions.get(key)?.[0]?.title ?? library.advice.get(key)?.advice.title ?? key);

const compare = (
  libraries: { before: CompiledLibrary; after: CompiledLibrary },
  changed: { name: string; adviceKey: string },
  { id, label, profile }: Preset,
): SheetChange => {
  const before = tailor(libraries.before, profile);
  const after = tailor(libraries.after, profile);
  const decision = after.decisions.get(changed.adviceKey);
  const titleOf = (key: string) => libraries.after.advice.get(key)?.advice.title ?? key;
  const factLabels = findFactLabels(libraries.after.source.vocabulary);
  return {
    presetId: id,
    label,
    standing: standingOf({ before, after }, changed.name),
    why: decision ? explainDecision(decision, { factLabels, titleOf }) : 'The topic has no such advice',
    cameOn: missing(after, before, changed.adviceKey, libraries.after),
    wentOff: missing(before, after, changed.adviceKey, libraries.before),
  };
};

/** Does this change touch the sheet at all? */
export const touchesSheet = ({ standing, cameOn, wentOff }: SheetChange): boolean =>
  standing !== 'stays-off' || cameOn.length > 0 || wentOff.length > 0;

/**
 * What does a changed text do to the default sheet of each preset (two pages at 12 pt)? `name` is the block's, `adviceKey`
 * the one that it has after the change. In the order of the presets.
 */
export const compareSheets = (
  libraries: { before: CompiledLibrary; after: CompiledLibrary },
  changed: { name: string; adviceKey: string },
): SheetChange[] => libraries.after.source.presets.map((preset) => compare(libraries, changed, preset));
