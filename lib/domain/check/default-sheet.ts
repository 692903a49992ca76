import type { BlockVersion } from '@/lib/domain/content/block-version';
import { type Selection, selectAllowed } from '@/lib/domain/handout/apply-choices';
import { choicesSchema } from '@/lib/domain/handout/choices';
import type { Paper } from '@/lib/domain/handout/handout-document';
import type { Profile } from '@/lib/domain/profile/profile';
import type { CompiledLibrary } from '@/lib/domain/tailoring/compile-library';
import { tailor } from '@/lib/domain/tailoring/tailor';
import type { Tailoring } from '@/lib/domain/tailoring/tailoring';

const nothingChosen = choicesSchema.parse({});

export type DefaultSheet = { tailoring: Tailoring; selection: Selection };

/** The sheet that somebody gets when the clinician changes nothing. */
export const defaultSheet = (library: CompiledLibrary, profile: Profile, paper: Paper): DefaultSheet => {
  const tailoring = tailor(library, profile, paper);
  return { tailoring, selection: selectAllowed(library, tailoring, nothingChosen) };
};

export type SheetNamer = (sheet: DefaultSheet) => string;

/**
 * Names sheets by what they say: two of one name say the same texts with the same cautions in the same order, and are both
 * closed by a danger sign or not. Names compare within one namer, whatever library the sheets are of.
 */
export const createSheetNamer = (): SheetNamer => {
  const numbers = new Map<string, number>();
  const blockNumbers = new WeakMap<BlockVersion, number>();
  const numberOf = (text: string): number => {
    const known = numbers.get(text) ?? numbers.size;
    numbers.set(text, known);
    return known;
  };
  const numberOfBlock = (block: BlockVersion): number => {
    const { section, title, markdown } = block;
    const known = blockNumbers.get(block) ?? numberOf(JSON.stringify([section, title, markdown]));
    blockNumbers.set(block, known);
    return known;
  };
  return ({ tailoring: { gate, versions, decisions }, selection }) => {
    const spoken = selection.adviceKeys.flatMap((key) => [
      ...(versions.get(key) ?? []).map(numberOfBlock),
      ...(decisions.get(key)?.cautions ?? []).map(({ text }) => numberOf(text)),
    ]);
    return [gate.status, ...spoken].join(' ');
  };
};
