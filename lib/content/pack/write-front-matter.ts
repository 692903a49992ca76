import { Document, isSeq, visit } from 'yaml';

/** Front matter as the packs have it: a field a line, lists in brackets on their line. */
export const writeFrontMatter = (fields: Record<string, unknown>): string => {
  const document = new Document(fields);
  visit(document, {
    Seq: (_key, node) => {
      if (isSeq(node)) node.flow = true;
    },
  });
  return `---\n${document.toString({ lineWidth: 0, flowCollectionPadding: false })}---\n`;
};
