import { countSyllables } from '@/lib/content/count-syllables';
import { DocumentError, type DocumentPlace } from '@/lib/documents/document-problem';
import { paginate } from '@/lib/documents/pdf/paginate';
import { findSheetFindings } from '@/lib/domain/check/find-sheet-findings';
import type { FindingSheet, MatrixFinding } from '@/lib/domain/check/matrix-finding';
import { defaultSheet, type PlannedSheet } from '@/lib/domain/check/plan-sheets';
import { composeHandout, type SheetContext } from '@/lib/domain/handout/compose-handout';
import type { HandoutDocument } from '@/lib/domain/handout/handout-document';
import type { CompiledLibrary } from '@/lib/domain/tailoring/compile-library';
import { matrixSizes, pagesAllowed } from '@/lib/usecases/check/matrix-formats';

export type SheetLook = { findings: MatrixFinding[]; layouts: number };

/**
 * What stands around the advice on a real sheet, as long as it gets. The diary and marks are left out: they are printed
 * only where they cost no page (fit-sheet.ts).
 */
const surroundings = {
  clinic: { name: 'A family practice with a long name', phone: '01632 960 100', emergencyNumber: '112' },
  patientLine: 'A made-up person with a long name, born 30 September 1958, record 104 233',
  issuer: 'your physiotherapist',
  note: '',
  withDiary: false,
  address: 'https://plainleaf.example/h/ABCDE-FGHJK-MNPQR-STVWX',
  toldBefore: null,
  marks: 'none',
} as const satisfies Partial<SheetContext>;

const adviceAt = ({ parts }: HandoutDocument, { part, block }: DocumentPlace): string | null => {
  const found = part === null ? undefined : parts[part];
  return (found?.kind === 'section' && block !== null ? found.blocks[block]?.adviceKey : null) ?? null;
};

const placeOf = (problem: DocumentError['problem']): DocumentPlace =>
  'place' in problem ? problem.place : { part: null, block: null, name: '' };

const layOut = async (sheet: FindingSheet, document: HandoutDocument): Promise<MatrixFinding[]> => {
  try {
    const { length: pages } = await paginate(document);
    const limit = pagesAllowed[document.printSize as keyof typeof pagesAllowed];
    return pages > limit ? [{ kind: 'over-long', sheet, pages, limit }] : [];
  } catch (error) {
    if (!(error instanceof DocumentError)) throw error;
    const adviceKey = adviceAt(document, placeOf(error.problem));
    return [{ kind: 'unprintable', sheet, adviceKey, problem: error.message }];
  }
};

/** What is wrong with this sheet, in what it says and in every print size that the matrix looks at? */
export const lookAtSheet = async (
  library: CompiledLibrary,
  { paper, first, profiles, adviceKeys }: PlannedSheet,
  issuedOn: string,
): Promise<SheetLook> => {
  const { tailoring, selection } = defaultSheet(library, first.profile, paper);
  const look: SheetLook = { findings: [], layouts: 0 };
  for (const printSize of matrixSizes) {
    const document = composeHandout(library, tailoring, selection, { ...surroundings, issuedOn, printSize, paper });
    const { language } = document;
    const sheet = { profileId: first.id, profileLabel: first.label, profiles, language, printSize, paper };
    // What a sheet says is the same in every size.
    if (printSize === matrixSizes[0]) {
      look.findings.push(
        ...findSheetFindings(library, { sheet, document, adviceKeys, gate: tailoring.gate }, countSyllables),
      );
    }
    look.findings.push(...(await layOut(sheet, document)));
    look.layouts += 1;
  }
  return look;
};
