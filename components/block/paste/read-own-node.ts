import type { PastedElement } from '@/components/block/paste/pasted';
import { type BlockBody, type BodyNode, type BodyRun, urgencies } from '@/lib/domain/content/block-body';

const linesOf = (body: BlockBody): BodyRun[][] =>
  body.flatMap((node) => {
    if (node.kind === 'paragraph') return [node.runs];
    if (node.kind === 'callout') return node.paragraphs;
    return node.kind === 'figure' ? [] : node.items;
  });

/**
 * A piece of a text that our own editor put on the clipboard. Anyone can write the same, so it is believed only as far as
 * it is known.
 */
export const readOwnNode = (
  { name, attributes }: PastedElement,
  figureIds: ReadonlySet<string>,
  inside: () => BlockBody,
): BodyNode | null => {
  const figureId = attributes.get('data-figure');
  if (name === 'figure' && figureId !== undefined && figureIds.has(figureId)) return { kind: 'figure', figureId };
  const urgency = urgencies.find((known) => known === attributes.get('data-urgency'));
  if (!urgency && !attributes.has('data-callout')) return null;
  const lines = linesOf(inside());
  if (lines.length === 0) return null;
  return urgency ? { kind: 'signs', urgency, items: lines } : { kind: 'callout', paragraphs: lines };
};
