import { type Pasted, type PastedElement, wordsIn } from '@/components/block/paste/pasted';
import { styleOf } from '@/components/block/paste/style-of';

export type WordListLine = { kind: 'bullets' | 'steps'; level: number; children: Pasted[] };

const isMarker = (element: PastedElement): boolean => /mso-list:\s*ignore/i.test(element.attributes.get('style') ?? '');

const findMarker = (children: readonly Pasted[]): PastedElement | null => {
  for (const child of children) {
    if (child.kind === 'text') continue;
    const found = isMarker(child) ? child : findMarker(child.children);
    if (found) return found;
  }
  return null;
};

const without = (children: readonly Pasted[], marker: PastedElement): Pasted[] =>
  children.flatMap((child): Pasted[] => {
    if (child === marker) return [];
    return child.kind === 'text' ? [child] : [{ ...child, children: without(child.children, marker) }];
  });

/**
 * Word writes the lines of a list as paragraphs, each with its bullet or number as words of its own. Null for any other
 * paragraph.
 */
export const readWordListLine = (element: PastedElement): WordListLine | null => {
  const list = styleOf(element).get('mso-list');
  const marker = list === undefined ? null : findMarker(element.children);
  if (list === undefined || !marker) return null;
  return {
    kind: /\d|^\s*[a-z][.)]/i.test(wordsIn(marker)) ? 'steps' : 'bullets',
    level: Number(/level(\d)/.exec(list)?.[1] ?? 1),
    children: without(element.children, marker),
  };
};
