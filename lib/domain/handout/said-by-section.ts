import type { HandoutDocument } from '@/lib/domain/handout/handout-document';
import type { SaidAdvice, SaidSection } from '@/lib/domain/handout/timeline';
import { helpSectionId } from '@/lib/domain/tailoring/compile-library';

type PrintedHeading = { sectionId: string; heading: string };

/** Under which headings does a sheet say its advice, in printed order? */
export const printedHeadings = ({ parts }: HandoutDocument): PrintedHeading[] =>
  parts.flatMap((part) => {
    if (part.kind === 'section') return [{ sectionId: part.sectionId, heading: part.heading }];
    return part.kind === 'get-help' ? [{ sectionId: helpSectionId, heading: part.heading }] : [];
  });

/**
 * What did a sheet say, section by section as it was printed? Advice of a section without a heading is kept under the
 * section's id: what was told is never left out.
 */
export const saidBySection = (
  advice: readonly (SaidAdvice & { sectionId: string })[],
  headings: readonly PrintedHeading[],
): SaidSection[] => {
  const sections = new Map<string, SaidSection>(
    headings.map(({ sectionId, heading }) => [sectionId, { sectionId, heading, advice: [] }]),
  );
  for (const { sectionId, ...said } of advice) {
    const section = sections.get(sectionId) ?? { sectionId, heading: sectionId, advice: [] };
    section.advice.push(said);
    sections.set(sectionId, section);
  }
  return [...sections.values()].filter((section) => section.advice.length > 0);
};
