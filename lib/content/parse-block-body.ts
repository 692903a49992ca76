import type { List, Nodes, RootContent } from 'mdast';
import { type Directives, directiveFromMarkdown } from 'mdast-util-directive';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { directive } from 'micromark-extension-directive';
import type { ContentProblem } from '@/lib/content/content-problem';
import { findMarkupProblem } from '@/lib/content/find-markup-problem';
import { NotInSubset, refuseNode } from '@/lib/content/not-in-subset';
import { readRuns } from '@/lib/content/read-runs';
import { refusedNodes } from '@/lib/content/refused-nodes';
import { placeAt, type TextPlace } from '@/lib/content/text-place';
import { type BlockBody, type BodyNode, type BodyRun, type Urgency, urgencies } from '@/lib/domain/content/block-body';
import { markdownLimit } from '@/lib/domain/content/block-draft';
import { findHiddenCharacter } from '@/lib/domain/content/find-hidden-character';
import { failure, type Result, success } from '@/lib/domain/result';

/** Where a text leaves the closed subset, and what to do. */
export type BodyProblem = TextPlace & Pick<ContentProblem, 'reason'>;

const mostPieces = 60;
/** Telling which asterisks belong together takes longer the more there are. */
const mostBoldMarks = 200;

// Without directives inside a line: 10:30 is a time.
const { flow = {} } = directive();

const paragraphRuns = (node: Nodes, markdown: string): BodyRun[] =>
  node.type === 'paragraph' ? readRuns(node, markdown) : refuseNode(node, refusedNodes[node.type]);

const listItems = (list: List, markdown: string): BodyRun[][] => {
  if (list.ordered && list.start !== 1) refuseNode(list, 'steps start at 1: keep them together, or start again');
  return list.children.map((item) => {
    const [first, second] = item.children;
    if (!first) return refuseNode(item, 'this list line is empty');
    if (second) refuseNode(second, 'a list line holds one paragraph and nothing else');
    return paragraphRuns(first, markdown);
  });
};

const isUrgency = (name: string): name is Urgency => (urgencies as readonly string[]).includes(name);

const groupOf = (node: Directives & { type: 'containerDirective' }, markdown: string): BodyNode => {
  const [first, second] = node.children;
  if (!first) return refuseNode(node, 'this group is empty');
  if (isUrgency(node.name)) {
    if (first.type !== 'list' || first.ordered || second)
      return refuseNode(node, 'a group of signs holds one bullet list and nothing else');
    return { kind: 'signs', urgency: node.name, items: listItems(first, markdown) };
  }
  if (node.name !== 'callout')
    return refuseNode(node, `":::${node.name}" is not a group: there are callout, ${urgencies.join(', ')}`);
  return { kind: 'callout', paragraphs: node.children.map((child) => paragraphRuns(child, markdown)) };
};

const nodeOf = (node: RootContent, markdown: string): BodyNode => {
  switch (node.type) {
    case 'paragraph':
      return { kind: 'paragraph', runs: readRuns(node, markdown) };
    case 'list':
      return { kind: node.ordered ? 'steps' : 'bullets', items: listItems(node, markdown) };
    case 'leafDirective': {
      const [label] = node.children;
      return label?.type === 'text'
        ? { kind: 'figure', figureId: label.value }
        : refuseNode(node, refusedNodes.leafDirective);
    }
    case 'containerDirective':
      return groupOf(node, markdown);
    default:
      return refuseNode(node, refusedNodes[node.type]);
  }
};

const piecesIn = (node: BodyNode): number => {
  switch (node.kind) {
    case 'paragraph':
    case 'figure':
      return 1;
    case 'callout':
      return node.paragraphs.length;
    default:
      return node.items.length;
  }
};

const readBody = (markdown: string): BlockBody => {
  const tree = fromMarkdown(markdown, { extensions: [{ flow }], mdastExtensions: [directiveFromMarkdown()] });
  let pieces = 0;
  return tree.children.map((child) => {
    const node = nodeOf(child, markdown);
    pieces += piecesIn(node);
    if (pieces > mostPieces) refuseNode(child, `a block has at most ${mostPieces} paragraphs, list lines and drawings`);
    return node;
  });
};

const findTooMuchBold = (markdown: string): BodyProblem | null => {
  const within = markdown.split('**').slice(0, mostBoldMarks + 1);
  const offset = within.join('**').length;
  if (offset === markdown.length) return null;
  return { ...placeAt(markdown, offset), reason: `bold starts or ends more than ${mostBoldMarks} times` };
};

/** What is found in the characters and lines alone, so that no text of any shape reaches the parser too long or too deep. */
const findEarlyProblem = (markdown: string): BodyProblem | null => {
  if (markdown.length > markdownLimit) {
    const reason = `the text is longer than ${markdownLimit} characters`;
    return { ...placeAt(markdown, markdownLimit), reason };
  }
  const hidden = findHiddenCharacter(markdown);
  if (hidden) return { ...placeAt(markdown, hidden.offset), reason: `${hidden.name} (${hidden.codePoint}): delete it` };
  if (markdown.trim() === '') return { line: 1, column: 1, reason: 'the block has no text' };
  return findMarkupProblem(markdown) ?? findTooMuchBold(markdown);
};

/**
 * What does this Markdown say, in the closed subset of docs/content-format.md? Anything else is refused with its place. A
 * tree that this answers is always written and read again as the same tree (`writeBlockBody`).
 */
export const parseBlockBody = (text: string): Result<BlockBody, BodyProblem> => {
  const markdown = text.replaceAll('\r\n', '\n');
  const early = findEarlyProblem(markdown);
  if (early) return failure(early);
  try {
    return success(readBody(markdown));
  } catch (error) {
    if (error instanceof NotInSubset)
      return failure({ line: error.place.line, column: error.place.column, reason: error.message });
    throw error;
  }
};
