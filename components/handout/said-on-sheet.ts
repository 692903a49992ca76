import type { SaidSection } from '@/components/handout/handout-said';
import type { HandoutDocument } from '@/lib/domain/handout/handout-document';

/** The titles of the advice on a frozen sheet, by section, and under the advice keys they belong to. */
export const saidOnSheet = (
  document: HandoutDocument,
): { sections: SaidSection[]; titles: ReadonlyMap<string, string> } => {
  const sections = document.parts.flatMap((part) => (part.kind === 'section' ? [part] : []));
  const blocks = sections.flatMap((section) => section.blocks);
  return {
    sections: sections.map(({ heading, blocks: own }) => ({ heading, titles: own.map(({ title }) => title) })),
    titles: new Map(blocks.map(({ adviceKey, title }) => [adviceKey, title])),
  };
};
