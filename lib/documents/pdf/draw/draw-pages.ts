import { DocumentError } from '@/lib/documents/document-problem';
import { Structure } from '@/lib/documents/pdf/draw/structure';
import { TaggedDocument } from '@/lib/documents/pdf/draw/tagged-document';
import type { LaidNode, LaidPage } from '@/lib/documents/pdf/layout/laid-node';
import type { HandoutDocument } from '@/lib/domain/handout/handout-document';

type Parent = { element: PDFKit.PDFStructureElement; tag: string };

const drawsItself = ({ style }: LaidNode): boolean =>
  style.backgroundColor !== undefined ||
  [style.borderTopWidth, style.borderRightWidth, style.borderBottomWidth, style.borderLeftWidth].some((width) => width);

/** Elements that hold text directly; text inside any other becomes a paragraph. */
const holdsText = new Set(['P', 'H1', 'H2', 'H3', 'Lbl', 'LBody', 'TH', 'TD', 'Caption']);

class PageDrawing {
  readonly #document: TaggedDocument;
  readonly #structure: Structure;
  readonly #pictures: Pictures;

  constructor(document: TaggedDocument, structure: Structure, pictures: Pictures) {
    this.#document = document;
    this.#structure = structure;
    this.#pictures = pictures;
  }

  page(page: LaidPage, parent: Parent): void {
    this.#document.addPage({ size: [page.width, page.height], margin: 0 });
    if (page.header) this.artifact(page.header, 'Pagination');
    this.draw(page.body, parent);
    if (page.footer) this.artifact(page.footer, 'Pagination');
  }

  /** Rules, backgrounds and running lines: painted, and kept out of the reading order. */
  artifact(node: LaidNode, type: 'Layout' | 'Pagination'): void {
    this.#document.markContent('Artifact', { type });
    this.#document.paint(node);
    this.#document.endMarkedContent();
  }

  draw(node: LaidNode, parent: Parent): void {
    if (node.type === 'VIEW') this.#drawBox(node, parent);
    else this.#drawLeaf(node, parent);
  }

  #drawBox(node: LaidNode, parent: Parent): void {
    const { tag } = node.props;
    const isEmpty = (node.children ?? []).length === 0;
    // An empty table cell is part of its row; anything else without content would be an element that says nothing.
    if (tag && tag !== 'TD' && isEmpty) return;
    const inside = tag ? { element: this.#structure.elementFor(node, tag, parent.element), tag } : parent;
    if (drawsItself(node)) this.artifact({ ...node, children: [] }, 'Layout');
    this.#document.save();
    this.#document.translate(node.box.left, node.box.top);
    for (const child of node.children ?? []) this.draw(child, inside);
    this.#document.restore();
  }

  #drawLeaf(node: LaidNode, parent: Parent): void {
    const tag = node.props.tag ?? (holdsText.has(parent.tag) ? null : 'P');
    const element = tag ? this.#structure.elementFor(node, tag, parent.element) : parent.element;
    const content = this.#document.markStructureContent(tag ?? parent.tag);
    this.#paintLeaf(node);
    this.#document.endMarkedContent();
    element.add(content);
  }

  /** The guard has seen that it is there. */
  #paintPicture({ box }: LaidNode, sha256: string): void {
    this.#document.paintPicture(sha256, this.#pictures.get(sha256) ?? new Uint8Array(), box);
  }

  /** A path that pdfkit can't follow, or a picture that it can't read, is a fault of the drawing, not of the program. */
  #paintLeaf(node: LaidNode): void {
    try {
      if (node.props.picture === undefined) this.#document.paint(node);
      else this.#paintPicture(node, node.props.picture);
    } catch (error) {
      if (node.type !== 'SVG') throw error;
      const place = { part: null, block: null, name: node.props.alt ?? '' };
      throw new DocumentError({ code: 'drawing-unprintable', place });
    }
  }
}

/** The bytes of uploaded pictures, PNG or JPEG, by their sha256. */
export type Pictures = ReadonlyMap<string, Uint8Array>;

export type DrawnFile = Pick<HandoutDocument, 'language' | 'metadata'>;

const noPictures: Pictures = new Map();

const startFile = (file: DrawnFile, pictures: Pictures = noPictures) => {
  const document = new TaggedDocument(file);
  const structure = new Structure(document, { lang: file.language, title: file.metadata.title });
  return { document, structure, drawing: new PageDrawing(document, structure, pictures) };
};

/**
 * Draws laid-out pages as a tagged PDF (ISO 32000-1, 14.7 and 14.8; the rules of ISO 14289-1). The structure follows the
 * elements' `tag`; header, footer, rules and backgrounds are artifacts. The same pages and metadata give the same bytes.
 */
export const drawPages = (
  pages: readonly LaidPage[],
  file: DrawnFile,
  pictures: Pictures = noPictures,
): Promise<Uint8Array> => {
  const { document, structure, drawing } = startFile(file, pictures);
  for (const page of pages) drawing.page(page, { element: structure.root, tag: 'Document' });
  structure.root.end();
  return document.finish();
};

/** The pages of one piece among several in a file. */
export type Article = { language: string; pages: readonly LaidPage[] };

/** The same for several pieces that were laid out one by one: each is an article (Art) of the one file. */
export const drawArticles = async (articles: AsyncIterable<Article>, file: DrawnFile): Promise<Uint8Array> => {
  const { document, structure, drawing } = startFile(file);
  for await (const { language, pages } of articles) {
    const element = structure.startArticle(language);
    for (const page of pages) drawing.page(page, { element, tag: 'Art' });
    element.end();
  }
  structure.root.end();
  return document.finish();
};
