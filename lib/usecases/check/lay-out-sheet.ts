import { DocumentError, type DocumentPlace } from '@/lib/documents/document-problem';
import { paginate } from '@/lib/documents/pdf/paginate';
import type { FindingSheet, MatrixFinding } from '@/lib/domain/check/matrix-finding';
import type { HandoutDocument } from '@/lib/domain/handout/handout-document';
import type { SheetPage } from '@/lib/domain/handout/preview';

/**
 * How many pages may a default sheet have? Two at 12 pt, which is what the engine shares out; at 18 pt all takes 2.25 times the
 * room, and pages fill less well; one more in another language, whose lines are longer.
 */
const pagesAllowed = ({ printSize, translatedFrom }: HandoutDocument): number =>
  (printSize >= 18 ? 7 : 2) + (translatedFrom === undefined ? 0 : 1);

const findLateHelp = (
  sheet: FindingSheet,
  { parts }: HandoutDocument,
  pages: readonly SheetPage[],
): MatrixFinding[] => {
  const help = parts.findIndex(({ kind }) => kind === 'get-help');
  const at = pages.findIndex(({ items }) => items.some(({ part }) => part === help));
  return help >= 0 && at > 0 ? [{ kind: 'help-late', sheet, page: at + 1 }] : [];
};

const adviceAt = ({ parts }: HandoutDocument, { part, block }: DocumentPlace): string | null => {
  const found = part === null ? undefined : parts[part];
  return (found?.kind === 'section' && block !== null ? found.blocks[block]?.adviceKey : null) ?? null;
};

/** What is wrong with this sheet on paper? */
export const layOutSheet = async (sheet: FindingSheet, document: HandoutDocument): Promise<MatrixFinding[]> => {
  try {
    const pages = await paginate(document);
    const limit = pagesAllowed(document);
    const tooLong: MatrixFinding[] =
      pages.length > limit ? [{ kind: 'over-long', sheet, pages: pages.length, limit }] : [];
    return [...findLateHelp(sheet, document, pages), ...tooLong];
  } catch (error) {
    if (!(error instanceof DocumentError)) throw error;
    const { problem, message } = error;
    const adviceKey = 'place' in problem ? adviceAt(document, problem.place) : null;
    return [{ kind: 'unprintable', sheet, adviceKey, problem: message }];
  }
};
