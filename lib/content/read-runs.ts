import type { Paragraph, PhrasingContent, Text } from 'mdast';
import { findTextProblem, isVariable } from '@/lib/content/find-text-problem';
import { refuseAt, refuseNode } from '@/lib/content/not-in-subset';
import { refusedNodes } from '@/lib/content/refused-nodes';
import type { BodyRun } from '@/lib/domain/content/block-body';
import { tidyRuns } from '@/lib/domain/content/tidy-runs';

const textRuns = (node: Text, markdown: string, strong: boolean): BodyRun[] => {
  const from = node.position?.start.offset ?? 0;
  const problem = findTextProblem(markdown.slice(from, node.position?.end.offset));
  if (problem) return refuseAt(markdown, from + problem.offset, problem.reason);
  return node.value.split(/(\{\{[^{}]*\}\})/).map((piece): BodyRun => {
    const name = piece.startsWith('{{') ? piece.slice(2, -2).trim() : '';
    return isVariable(name) ? { kind: 'variable', name, strong } : { kind: 'text', text: piece, strong };
  });
};

const runsOf = (nodes: PhrasingContent[], markdown: string, strong: boolean): BodyRun[] =>
  nodes.flatMap((node) => {
    switch (node.type) {
      case 'text':
        return textRuns(node, markdown, strong);
      case 'strong':
        return runsOf(node.children, markdown, true);
      case 'break':
        return [{ kind: 'text', text: ' ', strong }];
      default:
        return refuseNode(node, refusedNodes[node.type]);
    }
  });

/** The words of a paragraph of the text, or NotInSubset. */
export const readRuns = (paragraph: Paragraph, markdown: string): BodyRun[] => {
  const runs = tidyRuns(runsOf(paragraph.children, markdown, false));
  if (runs.length === 0) refuseNode(paragraph, 'this line is empty');
  // Pieces that are no variable each can read as one side by side.
  if (runs.some((run) => run.kind === 'text' && /\{\{|\}\}/.test(run.text)))
    refuseNode(paragraph, 'two braces start or end a variable: delete them');
  return runs;
};
