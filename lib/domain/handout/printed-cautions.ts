import type { BlockVersion } from '@/lib/domain/content/block-version';
import { helpSectionId } from '@/lib/domain/tailoring/compile-library';
import type { Tailoring } from '@/lib/domain/tailoring/tailoring';

/** What is printed beside this block for this person, each once; nothing in the "Get help now" box, which is one list. */
export const printedCautions = ({ adviceKey, section }: BlockVersion, tailoring: Tailoring): string[] =>
  section === helpSectionId
    ? []
    : [...new Set(tailoring.decisions.get(adviceKey)?.cautions.map((caution) => caution.text))];
