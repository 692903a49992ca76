import { getDocument, VerbosityLevel } from 'pdfjs-dist/legacy/build/pdf.mjs';

type TextItem = { str: string; hasEOL: boolean };
type MarkItem = { type: string; tag?: string; id?: string };
type StructureNode = { type?: string; id?: string; children?: StructureNode[] };

/** The words of one marked stretch of content, by its id; content order. Artifacts are left out. */
const markedTexts = (items: (TextItem | MarkItem)[]): Map<string, string> => {
  const texts = new Map<string, string>();
  const stack: (string | null)[] = [];
  for (const item of items) {
    if ('str' in item) {
      const id = stack.at(-1);
      if (id) texts.set(id, `${texts.get(id) ?? ''}${item.str}${item.hasEOL ? ' ' : ''}`);
    } else if (item.type === 'endMarkedContent') stack.pop();
    else stack.push(item.id ?? null);
  }
  return texts;
};

const idsInOrder = (node: StructureNode): string[] => [
  ...(node.type === 'content' && node.id ? [node.id] : []),
  ...(node.children ?? []).flatMap(idsInOrder),
];

const oneSpace = (text: string): string => text.replace(/\s+/g, ' ').trim();

export type ReadText = { content: string; structure: string; pages: string[] };

/**
 * What does this file say, to a reader that is not ours (pdf.js)? Once in the order of painting, once in the order of the
 * structure tree, and page by page; running headers and footers left out, white space made single.
 */
export const readText = async (bytes: Uint8Array): Promise<ReadText> => {
  const task = getDocument({ data: bytes.slice(), verbosity: VerbosityLevel.ERRORS });
  const file = await task.promise;
  const content: string[] = [];
  const structure: string[] = [];
  for (let number = 1; number <= file.numPages; number += 1) {
    const page = await file.getPage(number);
    const { items } = await page.getTextContent({ includeMarkedContent: true });
    const texts = markedTexts(items as (TextItem | MarkItem)[]);
    content.push([...texts.values()].join(' '));
    const tree = (await page.getStructTree()) as StructureNode;
    structure.push(
      idsInOrder(tree)
        .map((id) => texts.get(id) ?? '')
        .join(' '),
    );
  }
  await task.destroy();
  return {
    content: oneSpace(content.join(' ')),
    structure: oneSpace(structure.join(' ')),
    pages: content.map(oneSpace),
  };
};

/** By marked-content number. */
export type MarkedTexts = ReadonlyMap<number, string>;

/** What each marked stretch of each page says, to pdf.js. */
export const readMarkedTexts = async (bytes: Uint8Array): Promise<MarkedTexts[]> => {
  const task = getDocument({ data: bytes.slice(), verbosity: VerbosityLevel.ERRORS });
  const file = await task.promise;
  const pages: MarkedTexts[] = [];
  for (let number = 1; number <= file.numPages; number += 1) {
    const { items } = await (await file.getPage(number)).getTextContent({ includeMarkedContent: true });
    const texts = markedTexts(items as (TextItem | MarkItem)[]);
    pages.push(new Map([...texts].map(([id, text]) => [Number(/_mc(\d+)$/.exec(id)?.[1] ?? -1), text])));
  }
  await task.destroy();
  return pages;
};
