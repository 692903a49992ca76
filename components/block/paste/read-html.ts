import type { Pasted } from '@/components/block/paste/pasted';

// A page nests a few dozen deep; what is nested deeper means harm, and counts as one piece of text.
const deepest = 200;

const toPasted = (node: Node, depth: number): Pasted[] => {
  if (node.nodeType === Node.TEXT_NODE || depth > deepest) return [{ kind: 'text', text: node.textContent ?? '' }];
  if (!(node instanceof Element)) return [];
  return [
    {
      kind: 'element',
      name: node.nodeName.toLowerCase(),
      attributes: new Map(Array.from(node.attributes, ({ name, value }) => [name.toLowerCase(), value])),
      children: Array.from(node.childNodes).flatMap((child) => toPasted(child, depth + 1)),
    },
  ];
};

/** HTML from the clipboard as plain data. The browser's parser runs no scripts in it and loads nothing. */
export const readHtml = (html: string): Pasted[] =>
  Array.from(new DOMParser().parseFromString(html, 'text/html').body.childNodes).flatMap((node) => toPasted(node, 0));
