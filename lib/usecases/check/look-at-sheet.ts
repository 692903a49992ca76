import { countSyllables } from '@/lib/content/count-syllables';
import { type DefaultSheet, defaultSheet } from '@/lib/domain/check/default-sheet';
import { findSheetFindings } from '@/lib/domain/check/find-sheet-findings';
import type { FindingSheet, MatrixFinding } from '@/lib/domain/check/matrix-finding';
import type { PlannedSheet } from '@/lib/domain/check/plan-sheets';
import type { CompiledLibrary } from '@/lib/domain/tailoring/compile-library';
import { layOutSheet } from '@/lib/usecases/check/lay-out-sheet';
import { languagesOf } from '@/lib/usecases/check/matrix-languages';
import { findUnreadyTexts, saySheet } from '@/lib/usecases/check/say-sheet';

/** What was found, and how many sheets were laid out for it. */
export type SheetLook = { findings: MatrixFinding[]; layouts: number };

/** The default print and large print. */
export const matrixSizes = [12, 18] as const;

type Wanted = { issuedOn: string; withLayout: boolean };

const lookInLanguage = async (
  library: CompiledLibrary,
  built: DefaultSheet,
  { sheet, adviceKeys }: { sheet: Omit<FindingSheet, 'printSize'>; adviceKeys: readonly string[] },
  { issuedOn, withLayout }: Wanted,
): Promise<SheetLook> => {
  const { language, paper } = sheet;
  const look: SheetLook = { findings: findUnreadyTexts(library, built, language), layouts: 0 };
  const [first] = matrixSizes;
  for (const printSize of withLayout ? matrixSizes : [first]) {
    const document = saySheet(library, built, language, { issuedOn, printSize, paper });
    if (!document) continue;
    const at = { ...sheet, printSize };
    // What a sheet says is the same in every size.
    if (printSize === first) {
      const said = { sheet: at, document, adviceKeys, gate: built.tailoring.gate };
      look.findings.push(...findSheetFindings(library, said, countSyllables));
    }
    if (!withLayout) continue;
    look.findings.push(...(await layOutSheet(at, document)));
    look.layouts += 1;
  }
  return look;
};

/** What is wrong with this sheet: in what it says, and laid out in every print size, in every language? */
export const lookAtSheet = async (
  library: CompiledLibrary,
  { paper, first, profiles, adviceKeys }: PlannedSheet,
  wanted: Wanted,
): Promise<SheetLook> => {
  const built = defaultSheet(library, first.profile, paper);
  const looks: SheetLook[] = [];
  for (const language of languagesOf(library.source)) {
    const sheet = { profileId: first.id, profileLabel: first.label, profiles, language, paper };
    looks.push(await lookInLanguage(library, built, { sheet, adviceKeys }, wanted));
  }
  return {
    findings: looks.flatMap(({ findings }) => findings),
    layouts: looks.reduce((sum, { layouts }) => sum + layouts, 0),
  };
};
