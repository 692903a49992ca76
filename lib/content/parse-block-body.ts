import type { Paragraph, PhrasingContent, RootContent } from 'mdast';
import { directiveFromMarkdown } from 'mdast-util-directive';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { directive } from 'micromark-extension-directive';
import type { ContentProblem } from '@/lib/content/content-problem';
import {
  type BlockBody,
  type BodyNode,
  type BodyRun,
  type Urgency,
  urgencies,
  type VariableName,
  variableNames,
} from '@/lib/domain/content/block-body';
import { failure, type Result, success } from '@/lib/domain/result';

type Positioned = { position?: { start: { line: number } } | undefined };

class NotInSubset extends Error {
  constructor(
    readonly line: number,
    message: string,
  ) {
    super(message);
  }
}

const refuse = (node: Positioned, message: string): never => {
  throw new NotInSubset(node.position?.start.line ?? 1, message);
};

const isVariable = (name: string): name is VariableName => (variableNames as readonly string[]).includes(name);

const textRuns = (node: { value: string } & Positioned, strong: boolean): BodyRun[] =>
  node.value.split(/(\{\{[^{}]*\}\})/).flatMap((piece): BodyRun[] => {
    if (piece === '') return [];
    if (!piece.startsWith('{{')) return [{ kind: 'text', text: piece.replace(/\s+/g, ' '), strong }];
    const name = piece.slice(2, -2).trim();
    return isVariable(name) ? [{ kind: 'variable', name, strong }] : refuse(node, `unknown variable ${piece}`);
  });

const runsOf = (nodes: PhrasingContent[], strong = false): BodyRun[] =>
  nodes.flatMap((node) => {
    switch (node.type) {
      case 'text':
        return textRuns(node, strong);
      case 'strong':
        return runsOf(node.children, true);
      case 'break':
        return [{ kind: 'text', text: ' ', strong }];
      default:
        return refuse(node, `"${node.type}" is not allowed in a block's text`);
    }
  });

const paragraphRuns = (node: RootContent): BodyRun[] =>
  node.type === 'paragraph' ? runsOf(node.children) : refuse(node, `"${node.type}" is not allowed here`);

const listItems = (node: RootContent & { type: 'list' }): BodyRun[][] =>
  node.children.map((item) => {
    const [first, ...rest] = item.children;
    if (!first || rest.length > 0) return refuse(item, 'a list item holds one paragraph and nothing else');
    return paragraphRuns(first as RootContent);
  });

const signsOf = (node: { children: unknown[] } & Positioned): BodyRun[][] => {
  const [only, ...rest] = node.children as RootContent[];
  if (only?.type !== 'list' || only.ordered || rest.length > 0)
    return refuse(node, 'an urgency group holds one bullet list and nothing else');
  return listItems(only);
};

const isUrgency = (name: string): name is Urgency => (urgencies as readonly string[]).includes(name);

const labelOf = (children: PhrasingContent[]): string =>
  children.map((child) => (child.type === 'text' ? child.value : '')).join('');

const nodeOf = (node: RootContent): BodyNode => {
  switch (node.type) {
    case 'paragraph':
      return { kind: 'paragraph', runs: runsOf((node as Paragraph).children) };
    case 'list':
      return { kind: node.ordered ? 'steps' : 'bullets', items: listItems(node) };
    case 'leafDirective': {
      const figureId = labelOf(node.children).trim();
      return node.name === 'figure' && /^[a-z0-9-]+$/.test(figureId)
        ? { kind: 'figure', figureId }
        : refuse(node, `"::${node.name}" is not a figure with an id`);
    }
    case 'containerDirective':
      if (isUrgency(node.name)) return { kind: 'signs', urgency: node.name, items: signsOf(node) };
      return node.name === 'callout'
        ? { kind: 'callout', paragraphs: node.children.map((child) => paragraphRuns(child as RootContent)) }
        : refuse(node, `":::${node.name}" is not a known group`);
    default:
      return refuse(node, `"${node.type}" is not allowed in a block`);
  }
};

/** What does this Markdown say, in the closed subset of docs/content-format.md? Anything else is refused with its line. */
export const parseBlockBody = (markdown: string): Result<BlockBody, Omit<ContentProblem, 'file'>> => {
  try {
    const tree = fromMarkdown(markdown, { extensions: [directive()], mdastExtensions: [directiveFromMarkdown()] });
    if (tree.children.length === 0) return failure({ line: 1, reason: 'the block has no text' });
    return success(tree.children.map(nodeOf));
  } catch (error) {
    if (error instanceof NotInSubset) return failure({ line: error.line, reason: error.message });
    throw error;
  }
};
