import { Document, Page, renderToBuffer, Text, View } from '@react-pdf/renderer';
import { fontFamilies, loadFonts } from '@/lib/documents/pdf/font-set';
import { sheetMeasures } from '@/lib/documents/pdf/sheet/measures';
import { RunningHeader } from '@/lib/documents/pdf/sheet/running-lines';
import { SheetBody } from '@/lib/documents/pdf/sheet/sheet-body';
import type { HandoutDocument } from '@/lib/domain/handout/handout-document';

/** The same sheet by react-pdf's own `renderToBuffer`: the same elements, its own pagination and drawing, no tags. */
export const renderStock = async (document: HandoutDocument): Promise<Uint8Array> => {
  await loadFonts();
  const measures = sheetMeasures(document);
  const { side, top, bottom } = measures.margin;
  const { pageWord, ofWord, line } = document.footer;
  return renderToBuffer(
    <Document title={document.metadata.title} author={document.metadata.author} language={document.language}>
      <Page
        size={[measures.page.width, measures.page.height]}
        style={{ fontFamily: [...fontFamilies], paddingTop: 56, paddingBottom: 50, paddingHorizontal: side }}
      >
        <View fixed={true} style={{ position: 'absolute', top, left: side }}>
          <RunningHeader document={document} measures={measures} />
        </View>
        <SheetBody document={document} measures={measures} />
        <Text
          fixed={true}
          style={{ position: 'absolute', bottom, left: side, fontSize: measures.look.running.size }}
          render={({ pageNumber, totalPages }) => `${line}  ${pageWord} ${pageNumber} ${ofWord} ${totalPages}`}
        />
      </Page>
    </Document>,
  );
};
