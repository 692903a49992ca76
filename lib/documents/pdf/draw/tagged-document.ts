import renderNodes from '@react-pdf/render';
import PDFDocument from 'pdfkit';
import type { LaidNode } from '@/lib/documents/pdf/layout/laid-node';
import type { HandoutDocument } from '@/lib/domain/handout/handout-document';

type EmbeddedFont = { subset?: unknown };

/** The parts of pdfkit 0.20.1 that its types leave out. The version is pinned; the tests of printed files notice a change. */
type PdfkitInternals = {
  _font: EmbeddedFont;
  _addInfo: () => void;
  _ctm: [number, number, number, number, number, number];
  openImage: (bytes: Buffer) => PDFKit.Mixins.ImageSrc;
};

type RenderNodes = (target: PDFKit.PDFDocument, document: { children: LaidNode[] }) => void;

const entities: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' };

const escapeXml = (text: string): string => text.replace(/[&<>]/g, (character) => entities[character] ?? character);

const internalsOf = (document: PDFKit.PDFDocument): PdfkitInternals => document as unknown as PdfkitInternals;

const addInfoOfPdfkit = (PDFDocument.prototype as unknown as PdfkitInternals)._addInfo;

/** pdfkit's document, made to take tagged content from react-pdf's renderer, one leaf at a time. */
export class TaggedDocument extends PDFDocument {
  readonly #fonts = new Map<object, EmbeddedFont>();
  readonly #pictures = new Map<string, PDFKit.Mixins.ImageSrc>();
  #held = false;

  constructor({ language, metadata }: Pick<HandoutDocument, 'language' | 'metadata'>) {
    super({
      pdfVersion: '1.7',
      tagged: true,
      // Written because every printed preset passes the checker in tests/pdf/checker.
      subset: 'PDF/UA' as PDFKit.Mixins.PDFSubsets,
      lang: language,
      displayTitle: true,
      autoFirstPage: false,
      // pdfkit would load Helvetica, which is never used.
      font: null as unknown as string,
      info: {
        Title: metadata.title,
        Author: metadata.author,
        Creator: 'Plainleaf',
        Producer: 'pdfkit',
        CreationDate: new Date(metadata.createdAt),
      },
    });
  }

  /** react-pdf's renderer ends the document after each call; here the document goes on until `finish`. */
  override end(): void {
    if (!this.#held) super.end();
  }

  /** react-pdf names the font before each run of glyphs, and pdfkit then compares name tables: known fonts by identity. */
  override font(source: PDFKit.Mixins.PDFFontSource, family?: string | number, size?: number): this {
    const points = typeof family === 'number' ? family : size;
    const known = typeof source === 'object' ? this.#fonts?.get(source) : undefined;
    if (known) {
      if (points !== undefined) this.fontSize(points);
      internalsOf(this)._font = known;
      return this;
    }
    super.font(source, family as string, size);
    if (typeof source === 'object' && source !== null) this.#fonts.set(source, internalsOf(this)._font);
    return this;
  }

  /** pdfkit writes these strings into the XMP packet as they are, so that "&" in a title makes it malformed. */
  _addInfo(): void {
    const plain = this.info;
    const escaped = Object.entries(plain).map(([key, value]) => [
      key,
      typeof value === 'string' ? escapeXml(value) : value,
    ]);
    this.info = Object.fromEntries(escaped);
    addInfoOfPdfkit.call(this);
    this.info = plain;
  }

  /** Paints one laid-out node and what is inside it, as react-pdf would. */
  paint(node: LaidNode): void {
    this.#held = true;
    try {
      (renderNodes as unknown as RenderNodes)(this, { children: [node] });
    } finally {
      this.#held = false;
    }
  }

  /** Paints a PNG or JPEG into this box. One that is shown twice, told by its name, is in the file once. */
  paintPicture(name: string, bytes: Uint8Array, { left, top, width, height }: LaidNode['box']): void {
    const picture = this.#pictures.get(name) ?? internalsOf(this).openImage(Buffer.from(bytes));
    this.#pictures.set(name, picture);
    this.image(picture, left, top, { width, height });
  }

  /** The corner of the coordinates in force, in points from the page's top left. */
  get origin(): { x: number; y: number } {
    const [, , , , x, y] = internalsOf(this)._ctm;
    return { x, y: this.page.height - y };
  }

  /** Ends the document and answers its bytes. */
  finish(): Promise<Uint8Array> {
    const chunks: Uint8Array[] = [];
    this.on('data', (chunk: Uint8Array) => chunks.push(chunk));
    const bytes = new Promise<Uint8Array>((resolve, reject) => {
      this.on('end', () => resolve(new Uint8Array(Buffer.concat(chunks))));
      this.on('error', reject);
    });
    super.end();
    return bytes;
  }
}
