import type { LeftOutKind } from '@/components/block/paste/left-out';
import type { PastedElement } from '@/components/block/paste/pasted';
import { styleOf } from '@/components/block/paste/style-of';

const isBoldWeight = (weight: string): boolean => /^bold(er)?$/.test(weight) || Number(weight) >= 600;

/** Is what stands in this element bold? Null where it does not say. */
export const readWeight = (element: PastedElement): boolean | null => {
  const weight = styleOf(element).get('font-weight');
  if (weight !== undefined && weight !== 'inherit') return isBoldWeight(weight);
  return element.name === 'b' || element.name === 'strong' ? true : null;
};

const named: Record<string, LeftOutKind> = {
  i: 'italics',
  em: 'italics',
  cite: 'italics',
  u: 'underline',
  sup: 'raised',
  sub: 'raised',
  blockquote: 'quotation',
  hr: 'rule',
  table: 'table',
  h1: 'heading',
  h2: 'heading',
  h3: 'heading',
  h4: 'heading',
  h5: 'heading',
  h6: 'heading',
};

/** What this element adds that a text has no room for, while its words are kept. */
export const readLostLook = (element: PastedElement): LeftOutKind[] => {
  const style = styleOf(element);
  const isLink = element.name === 'a' && /^(?!#)/.test(element.attributes.get('href') ?? '#');
  const found: (LeftOutKind | false | undefined)[] = [
    named[element.name],
    isLink && 'link',
    style.get('font-style') === 'italic' && 'italics',
    !isLink && style.get('text-decoration')?.includes('underline') && 'underline',
    /^(super|sub)$/.test(style.get('vertical-align') ?? '') && 'raised',
  ];
  return [...new Set(found.filter((kind) => kind !== undefined && kind !== false))];
};
