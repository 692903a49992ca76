import type { TaggedDocument } from '@/lib/documents/pdf/draw/tagged-document';
import type { LaidNode } from '@/lib/documents/pdf/layout/laid-node';
import type { StructureTag } from '@/lib/documents/pdf/sheet/primitives';

type Element = PDFKit.PDFStructureElement;

type StructOptions = { alt?: string; scope?: string; bbox?: number[]; lang?: string; title?: string };

/** pdfkit's types lack the options that ISO 32000-1, 14.8.5 needs. */
type StructureMaker = { struct: (tag: string, options: StructOptions) => Element };

type ElementInternals = { dictionary: { data: { A?: object } } };

/** Where a figure stands on its page, as left, top, right, bottom: ISO 14289-1, 7.3, through 32000-1, 14.8.5.4.3. */
const boundsOf = (document: TaggedDocument, node: LaidNode): number[] => {
  const { x, y } = document.origin;
  const left = x + node.box.left;
  const top = y + node.box.top;
  return [left, top, left + node.box.width, top + node.box.height];
};

/** The tree of structure elements, grown while the pages are drawn. */
export class Structure {
  readonly root: Element;
  readonly #document: TaggedDocument;
  /** By serial, which is the node's own within one layout only. */
  readonly #elements = new Map<number, Element>();

  constructor(document: TaggedDocument, options: { lang: string; title: string }) {
    this.#document = document;
    this.root = (document as unknown as StructureMaker).struct('Document', options);
    document.addStructure(this.root);
  }

  /** An article of its own, in its own language, for what was laid out by itself. */
  startArticle(lang: string): Element {
    const article = (this.#document as unknown as StructureMaker).struct('Art', { lang });
    this.root.add(article);
    this.#elements.clear();
    return article;
  }

  /** The element of this node: the one it already has when its other half stood on the page before. */
  elementFor(node: LaidNode, tag: StructureTag, parent: Element): Element {
    const known = this.#elements.get(node.props.serial);
    if (known) return known;
    const element = this.#make(node, tag);
    parent.add(element);
    this.#elements.set(node.props.serial, element);
    return element;
  }

  #make(node: LaidNode, tag: StructureTag): Element {
    const { alt, lang, scope, numbering } = node.props;
    if (tag === 'Figure' && !alt) throw new Error('A figure on a sheet needs its alternative text.');
    const element = (this.#document as unknown as StructureMaker).struct(tag, {
      ...(alt === undefined ? {} : { alt }),
      ...(lang === undefined ? {} : { lang }),
      ...(scope === undefined ? {} : { scope }),
      ...(tag === 'Figure' ? { bbox: boundsOf(this.#document, node) } : {}),
    });
    if (numbering) {
      (element as unknown as ElementInternals).dictionary.data.A = { O: 'List', ListNumbering: numbering };
    }
    return element;
  }
}
