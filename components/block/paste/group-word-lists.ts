import type { Pasted, PastedElement } from '@/components/block/paste/pasted';
import { readWordListLine, type WordListLine } from '@/components/block/paste/word-list-line';

const element = (name: string, children: Pasted[]): PastedElement => ({
  kind: 'element',
  name,
  attributes: new Map(),
  children,
});

const listName = ({ kind }: WordListLine): 'ul' | 'ol' => (kind === 'bullets' ? 'ul' : 'ol');

const toItem = (line: WordListLine): PastedElement => {
  const item = element('li', line.children);
  return line.level > 1 ? element(listName(line), [item]) : item;
};

/** Lists as Word writes them, paragraph by paragraph, as lists. */
export const groupWordLists = (pasted: readonly Pasted[]): Pasted[] => {
  const grouped: Pasted[] = [];
  let list: PastedElement | null = null;
  for (const child of pasted) {
    const line = child.kind === 'element' ? readWordListLine(child) : null;
    const isBlank = child.kind === 'text' && child.text.trim() === '';
    if (!line) {
      if (!isBlank) list = null;
      if (!isBlank || !list) grouped.push(child);
      continue;
    }
    if (!list || (line.level === 1 && list.name !== listName(line))) {
      list = element(listName(line), []);
      grouped.push(list);
    }
    list.children.push(toItem(line));
  }
  return grouped;
};
