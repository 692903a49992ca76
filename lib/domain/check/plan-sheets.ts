import type { MatrixFinding } from '@/lib/domain/check/matrix-finding';
import type { MatrixProfile } from '@/lib/domain/check/matrix-profile';
import { selectAllowed } from '@/lib/domain/handout/apply-choices';
import { choicesSchema } from '@/lib/domain/handout/choices';
import type { Paper } from '@/lib/domain/handout/handout-document';
import { findFactStates } from '@/lib/domain/profile/fact-states';
import type { Profile } from '@/lib/domain/profile/profile';
import type { CompiledLibrary } from '@/lib/domain/tailoring/compile-library';
import { tailor } from '@/lib/domain/tailoring/tailor';
import type { Tailoring } from '@/lib/domain/tailoring/tailoring';

/** A sheet that one or more of the made-up people get: the first of them, and how many. */
export type PlannedSheet = { paper: Paper; first: MatrixProfile; profiles: number; adviceKeys: string[] };

export type SheetPlan = { sheets: PlannedSheet[]; findings: MatrixFinding[] };

const nothingChosen = choicesSchema.parse({});

/** The sheet that somebody gets when the clinician changes nothing. */
export const defaultSheet = (library: CompiledLibrary, profile: Profile, paper: Paper) => {
  const tailoring = tailor(library, profile, paper);
  return { tailoring, selection: selectAllowed(library, tailoring, nothingChosen) };
};

/** Sheets of one key say the same words: the same texts with the same cautions, closed by a danger sign or not. */
const keyOfSheet = ({ gate, versions, decisions }: Tailoring, adviceKeys: readonly string[]): string =>
  JSON.stringify([
    gate.status,
    ...adviceKeys.map((key) => [
      ...(versions.get(key) ?? []).map(({ versionId, blockId }) => [blockId, versionId]),
      ...(decisions.get(key)?.cautions ?? []).map(({ text }) => text),
    ]),
  ]);

/**
 * Which rules block this advice for this person? Worked out from the rules alone, so that a fault of the engine, which
 * should have kept the advice off, is seen.
 */
const findBlocking = (library: CompiledLibrary, profile: Profile, adviceKeys: readonly string[]) => {
  const { present } = findFactStates(profile, library.implications);
  const rules = (['everyone', ...present] as const).flatMap((fact) => library.rulesByFact.get(fact) ?? []);
  const blocking = [...new Set(rules)].filter(({ severity }) => severity === 'block');
  return adviceKeys.flatMap((adviceKey) => {
    const ids = blocking.filter((rule) => rule.adviceKeys.includes(adviceKey)).map(({ id }) => id);
    return ids.length > 0 ? [{ adviceKey, rules: ids }] : [];
  });
};

/** Which different sheets do these people get on this paper, and on whose is advice that is blocked for them? */
export const planSheets = (library: CompiledLibrary, profiles: readonly MatrixProfile[], paper: Paper): SheetPlan => {
  const sheets = new Map<string, PlannedSheet>();
  const unsafe = new Map<string, Extract<MatrixFinding, { kind: 'blocked-on-sheet' }>>();
  for (const each of profiles) {
    const { tailoring, selection } = defaultSheet(library, each.profile, paper);
    const { adviceKeys } = selection;
    const key = keyOfSheet(tailoring, adviceKeys);
    const known = sheets.get(key);
    if (known) known.profiles += 1;
    else sheets.set(key, { paper, first: each, profiles: 1, adviceKeys });
    for (const blocked of findBlocking(library, each.profile, adviceKeys)) {
      const place = JSON.stringify(blocked);
      const found = unsafe.get(place);
      if (found) found.sheet.profiles += 1;
      else {
        const { language } = library.source.topic;
        const sheet = {
          profileId: each.id,
          profileLabel: each.label,
          profiles: 1,
          language,
          printSize: 12,
          paper,
        } as const;
        unsafe.set(place, { kind: 'blocked-on-sheet', sheet, ...blocked });
      }
    }
  }
  return { sheets: [...sheets.values()], findings: [...unsafe.values()] };
};
