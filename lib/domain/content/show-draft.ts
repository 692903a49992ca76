import type { BlockVersion } from '@/lib/domain/content/block-version';
import { replaceBlock } from '@/lib/domain/content/replace-block';
import type { TopicLibrary } from '@/lib/domain/content/topic-library';
import { applyChoices, type Selection, selectAllowed } from '@/lib/domain/handout/apply-choices';
import { type Choices, choicesSchema } from '@/lib/domain/handout/choices';
import { findFactLabels } from '@/lib/domain/profile/fact-labels';
import type { Profile } from '@/lib/domain/profile/profile';
import { type CompiledLibrary, compileLibrary } from '@/lib/domain/tailoring/compile-library';
import { explainDecision } from '@/lib/domain/tailoring/explain-decision';
import { tailor } from '@/lib/domain/tailoring/tailor';
import type { Tailoring } from '@/lib/domain/tailoring/tailoring';

/** A person's sheet as it would be with a text in force, and whether and why the text is on it. */
export type ShownDraft = {
  library: CompiledLibrary;
  tailoring: Tailoring;
  selection: Selection;
  onSheet: boolean;
  why: string;
};

type Person = { profile: Profile /** An ISO day. */; today: string };

/** With a reason, so that advice with a warning is seen in its place too. */
const choicesWith = (adviceKey: string | null): Choices =>
  choicesSchema.parse({ added: adviceKey === null ? [] : [{ adviceKey, reason: 'To see it while it is written.' }] });

const select = (library: CompiledLibrary, tailoring: Tailoring, adviceKey: string): Selection => {
  if (tailoring.sheet.includes(adviceKey)) return selectAllowed(library, tailoring, choicesWith(null));
  const choices = choicesWith(adviceKey);
  const applied = applyChoices(library, tailoring, choices);
  return applied.ok ? applied.value : selectAllowed(library, tailoring, choices);
};

const explain = (library: CompiledLibrary, tailoring: Tailoring, { adviceKey, versionId }: BlockVersion) => {
  const decision = tailoring.decisions.get(adviceKey);
  if (!decision) return 'No advice of this topic has this text';
  const isOther = !tailoring.versions.get(adviceKey)?.some((version) => version.versionId === versionId);
  if (isOther && tailoring.sheet.includes(adviceKey)) return 'Another text of the same advice is for this person';
  const titleOf = (key: string) => library.advice.get(key)?.advice.title ?? key;
  return explainDecision(decision, { factLabels: findFactLabels(library.source.vocabulary), titleOf });
};

/**
 * What would this person's sheet be with this text in force? Where it does not come on by itself and may be put on, it
 * is: its author wants to see it. Safety rules win here too.
 */
export const showDraft = (topic: TopicLibrary, block: BlockVersion, { profile, today }: Person): ShownDraft => {
  const library = compileLibrary(replaceBlock(topic, block), today);
  const tailoring = tailor(library, profile);
  const selection = select(library, tailoring, block.adviceKey);
  const isChosen = tailoring.versions.get(block.adviceKey)?.some(({ versionId }) => versionId === block.versionId);
  const onSheet = selection.adviceKeys.includes(block.adviceKey) && isChosen === true;
  const why = explain(library, tailoring, block);
  const isPutOn = onSheet && !tailoring.sheet.includes(block.adviceKey);
  return {
    ...{ library, tailoring, selection, onSheet },
    why: isPutOn ? `Put on so that you can see it. By itself: ${why}` : why,
  };
};
