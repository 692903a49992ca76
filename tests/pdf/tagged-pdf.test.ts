import { describe, expect, it } from 'vitest';
import { renderPdf } from '@/lib/documents/pdf/render-pdf';
import {
  buildBlock,
  buildDocument,
  getLegCramps,
  plainRuns,
  presetDocument,
} from '@/tests/builders/handout-document-builder';
import { checkPdf } from '@/tests/pdf/checker/check-pdf';
import { openPdf } from '@/tests/pdf/checker/opened-pdf';
import { readStructureTree, type StructureElement } from '@/tests/pdf/checker/structure-tree';
import { everyFormat } from '@/tests/pdf/every-sheet';

const outline = (element: StructureElement): string =>
  element.children.length === 0 ? element.type : `${element.type}(${element.children.map(outline).join(' ')})`;

describe('a printed file', () => {
  it.each(everyFormat)('passes the checker at $printSize pt on $paper', async (format) => {
    const { bytes } = await renderPdf(buildDocument(format));
    expect(await checkPdf(bytes)).toEqual([]);
  });

  it('passes the checker for every preset of the pack', async () => {
    const { presets } = (await getLegCramps()).source;
    for (const { id } of presets) {
      for (const printSize of [12, 24] as const) {
        const { bytes } = await renderPdf(await presetDocument(id, { printSize, note: 'Call us on Thursday.' }));
        expect(await checkPdf(bytes), `${id} at ${printSize} pt`).toEqual([]);
      }
    }
  });

  it('says what each thing is', async () => {
    const { bytes } = await renderPdf(buildDocument());
    const { roots } = readStructureTree(await openPdf(bytes));
    const list = (count: number) => `L(${Array.from({ length: count }, () => 'LI(Lbl LBody)').join(' ')})`;
    const row = (first: string, others: string) => `TR(${first} ${Array.from({ length: 7 }, () => others).join(' ')})`;
    expect(roots.map(outline)).toEqual([
      [
        'Document(H1 P P',
        'Sect(H2 P P)',
        `Sect(H2 H3 ${list(1)} H3 ${list(1)})`,
        `Sect(H2 H3 P ${list(3)} Div(Figure Caption) ${list(2)} Div(P) P)`,
        `Sect(H2 P Table(${row('TH', 'TH')} ${row('TH', 'TD')} ${row('TH', 'TD')}))`,
        'Div(P) Div(P P) Figure)',
      ].join(' '),
    ]);
  });

  it('has a mark inside the heading that it stands beside, on a line of its own or before the text', async () => {
    const runIn = { nodes: [{ kind: 'paragraph' as const, runs: plainRuns('Walk around the room.') }], cautions: [] };
    const outlineWith = async (mark: { mark?: string }): Promise<string[]> => {
      const blocks = [buildBlock(mark), buildBlock({ ...runIn, ...mark, versionId: 'other' })];
      const { bytes } = await renderPdf(
        buildDocument({ parts: [{ kind: 'section', sectionId: 's', heading: 'Now', blocks }] }),
      );
      expect(await checkPdf(bytes)).toEqual([]);
      return readStructureTree(await openPdf(bytes)).roots.map(outline);
    };
    expect(await outlineWith({ mark: 'changed since 3 May 2026' })).toEqual(await outlineWith({}));
  });

  it('says nothing about the person in its metadata', async () => {
    const document = buildDocument();
    const { bytes } = await renderPdf(document);
    const { document: file } = await openPdf(bytes);
    const said = [file.getTitle(), file.getAuthor(), file.getSubject(), file.getKeywords(), file.getCreator()].join(
      ' ',
    );
    expect(said).toContain(document.metadata.title);
    expect(said).not.toMatch(/Maria|Fernandez|1958/);
    expect(Buffer.from(bytes).toString('latin1')).not.toMatch(/Maria|Fernandez/);
  });

  it('is the same, byte for byte, each time and whatever was printed in between', async () => {
    const first = await renderPdf(buildDocument());
    await renderPdf(await presetDocument('child-9', { printSize: 18 }));
    const [second, third] = await Promise.all([renderPdf(buildDocument()), renderPdf(buildDocument())]);
    expect(second.sha256).toBe(first.sha256);
    expect(third.bytes).toEqual(first.bytes);
  });
});
