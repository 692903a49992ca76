import type { BlockBody, BodyNode, BodyRun } from '@/lib/domain/content/block-body';
import { writeRuns } from '@/lib/domain/content/write-runs';

const bulletLines = (items: BodyRun[][], mark = '-'): string =>
  items.map((item) => `${mark} ${writeRuns(item)}`).join('\n');

const stepLines = (items: BodyRun[][], mark: string): string =>
  items.map((item, index) => `${index + 1}${mark} ${writeRuns(item)}`).join('\n');

const writeNode = (node: BodyNode, isSecondMark: boolean): string => {
  switch (node.kind) {
    case 'paragraph':
      return writeRuns(node.runs);
    case 'bullets':
      return bulletLines(node.items, isSecondMark ? '*' : '-');
    case 'steps':
      return stepLines(node.items, isSecondMark ? ')' : '.');
    case 'callout':
      return `:::callout\n${node.paragraphs.map(writeRuns).join('\n\n')}\n:::`;
    case 'signs':
      return `:::${node.urgency}\n${bulletLines(node.items)}\n:::`;
    case 'figure':
      return `::figure[${node.figureId}]`;
  }
};

/** The canonical Markdown of a block's text; `parseBlockBody` reads it back as the same tree. No line break at its end. */
export const writeBlockBody = (body: BlockBody): string => {
  let isSecondMark = false;
  return body
    .map((node, index) => {
      // Two lists side by side are one list unless their marks differ.
      isSecondMark = body[index - 1]?.kind === node.kind && !isSecondMark;
      return writeNode(node, isSecondMark);
    })
    .join('\n\n');
};
