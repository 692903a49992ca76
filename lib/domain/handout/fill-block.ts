import type { BodyNode, BodyRun, VariableName } from '@/lib/domain/content/block-body';
import type { BlockVersion } from '@/lib/domain/content/block-version';
import type { Figure } from '@/lib/domain/content/figure';
import type { DocumentBlock, DocumentNode, Run } from '@/lib/domain/handout/handout-document';
import { englishWords } from '@/lib/domain/handout/handout-words';
import { type MarkLength, markOf } from '@/lib/domain/handout/mark-of';
import type { ToldBefore } from '@/lib/domain/handout/told-before';
import type { Tailoring } from '@/lib/domain/tailoring/tailoring';

/** What a block's variables and figures stand for on this sheet, and what its reader was told before. */
export type Filling = {
  values: Record<VariableName, string>;
  figures: ReadonlyMap<string, Figure>;
  toldBefore: ToldBefore;
  marks: MarkLength;
};

/** The runs of a line with its variables filled in. */
export const fillRuns = (runs: BodyRun[], { values }: Filling): Run[] =>
  runs.map((run) => ({ text: run.kind === 'text' ? run.text : values[run.name], strong: run.strong }));

/** A line of the handout's own words with its variables filled in. */
export const fillText = (text: string, { values }: Filling): string =>
  text.replace('{{emergencyNumber}}', values.emergencyNumber).replace('{{clinicPhone}}', values.clinicPhone);

const toDocumentNode = (node: BodyNode, filling: Filling): DocumentNode[] => {
  switch (node.kind) {
    case 'paragraph':
      return [{ kind: 'paragraph', runs: fillRuns(node.runs, filling) }];
    case 'bullets':
    case 'steps':
      return [{ kind: node.kind, items: node.items.map((item) => fillRuns(item, filling)) }];
    case 'callout':
      return [{ kind: 'callout', paragraphs: node.paragraphs.map((paragraph) => fillRuns(paragraph, filling)) }];
    case 'figure': {
      const figure = filling.figures.get(node.figureId);
      if (!figure) throw new Error(`the figure ${node.figureId} is not in the library`);
      const { id: figureId, alt, caption, drawing } = figure;
      return [{ kind: 'figure', figure: { figureId, alt, caption, drawing } }];
    }
    case 'signs':
      return [];
  }
};

/** A block version as it is printed for this person: numbers filled in, drawings in place, mark and cautions beside it. */
export const toDocumentBlock = (block: BlockVersion, tailoring: Tailoring, filling: Filling): DocumentBlock => {
  const mark = markOf(block, filling.toldBefore, filling.marks, englishWords);
  return {
    adviceKey: block.adviceKey,
    versionId: block.versionId,
    title: block.title,
    ...(mark !== null && { mark }),
    nodes: block.body.flatMap((node) => toDocumentNode(node, filling)),
    cautions: [...new Set(tailoring.decisions.get(block.adviceKey)?.cautions.map((caution) => caution.text))],
  };
};
