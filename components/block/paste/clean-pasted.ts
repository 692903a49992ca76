import { BodyBuilder } from '@/components/block/paste/body-builder';
import { groupWordLists } from '@/components/block/paste/group-word-lists';
import type { LeftOut } from '@/components/block/paste/left-out';
import type { Pasted, PastedElement } from '@/components/block/paste/pasted';
import { readLostLook, readWeight } from '@/components/block/paste/read-emphasis';
import { readOwnNode } from '@/components/block/paste/read-own-node';
import { readRefused } from '@/components/block/paste/read-refused';
import { type BlockBody, variableNames } from '@/lib/domain/content/block-body';

export type CleanedPaste = { body: BlockBody; leftOut: LeftOut };

/** Elements that stand in a line; every other one is a line of its own. */
const flowing = new Set([
  ...['a', 'abbr', 'b', 'bdi', 'bdo', 'big', 'cite', 'code', 'data', 'dfn', 'em', 'font', 'i', 'ins', 'kbd', 'label'],
  ...['mark', 'o:p', 'q', 'ruby', 'samp', 'small', 'span', 'strong', 'sub', 'sup', 'time', 'tt', 'u', 'var', 'wbr'],
]);

type Cleaning = { builder: BodyBuilder; leftOut: LeftOut; figureIds: ReadonlySet<string> };

const cleanBlock = ({ builder }: Cleaning, name: string, inside: () => void): void => {
  if (name === 'br') builder.endLine();
  else if (name === 'ul') builder.inList('bullets', inside);
  else if (name === 'ol') builder.inList('steps', inside);
  else if (name === 'li') builder.inItem(inside);
  else {
    builder.endLine();
    inside();
    builder.endLine();
  }
};

const cleanKept = (cleaning: Cleaning, element: PastedElement, strong: boolean): void => {
  for (const kind of readLostLook(element)) cleaning.builder.leave(kind);
  const inside = () => cleanAll(cleaning, element.children, readWeight(element) ?? strong);
  if (flowing.has(element.name)) inside();
  else cleanBlock(cleaning, element.name, inside);
};

const cleanElement = (cleaning: Cleaning, element: PastedElement, strong: boolean): void => {
  const { builder, leftOut, figureIds } = cleaning;
  const refused = readRefused(element);
  if (refused) {
    if (refused !== 'unsaid') builder.leave(refused);
    return;
  }
  const variable = variableNames.find((name) => name === element.attributes.get('data-variable'));
  const own = readOwnNode(element, figureIds, () => cleanPart(element.children, leftOut, figureIds));
  if (variable) builder.variable(variable, strong);
  else if (own) builder.node(own);
  else cleanKept(cleaning, element, strong);
};

const cleanAll = (cleaning: Cleaning, pasted: readonly Pasted[], strong: boolean): void => {
  for (const child of groupWordLists(pasted)) {
    if (child.kind === 'text') cleaning.builder.words(child.text, strong);
    else cleanElement(cleaning, child, strong);
  }
};

const cleanPart = (pasted: readonly Pasted[], leftOut: LeftOut, figureIds: ReadonlySet<string>): BlockBody => {
  const builder = new BodyBuilder(leftOut);
  cleanAll({ builder, leftOut, figureIds }, pasted, false);
  return builder.end();
};

/** What was pasted as a text may hold it, and what of it a text has no room for. Words are kept, but for hidden ones. */
export const cleanPasted = (pasted: readonly Pasted[], figureIds: ReadonlySet<string>): CleanedPaste => {
  const leftOut: LeftOut = {};
  return { body: cleanPart(pasted, leftOut, figureIds), leftOut };
};
