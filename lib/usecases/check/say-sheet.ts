import type { DefaultSheet } from '@/lib/domain/check/default-sheet';
import type { MatrixFinding } from '@/lib/domain/check/matrix-finding';
import { composeHandout, type SheetContext } from '@/lib/domain/handout/compose-handout';
import { findLanguageProblems } from '@/lib/domain/handout/find-language-problems';
import type { HandoutDocument } from '@/lib/domain/handout/handout-document';
import { chooseVoices } from '@/lib/domain/handout/sheet-voices';
import type { CompiledLibrary } from '@/lib/domain/tailoring/compile-library';

/**
 * What stands around the advice on a real sheet. The diary and marks are left out: they are printed only where they cost
 * no page (fit-sheet.ts).
 */
const surroundings = {
  clinic: { name: 'Riverside Family Practice', phone: '01632 960 100', emergencyNumber: '112' },
  patientLine: 'A made-up person, born 30 September 1958, record 104 233',
  issuer: 'your physiotherapist',
  note: '',
  address: 'https://plainleaf.example/h/ABCDE-FGHJK-MNPQR-STVWX',
  toldBefore: null,
  marks: 'none',
} as const satisfies Partial<SheetContext>;

type Format = Pick<SheetContext, 'issuedOn' | 'paper' | 'printSize'>;

/**
 * The sheet in this language; null when a text of it may not be printed in any clinic. What a demo clinic's reviewer
 * approved is printed in demo clinics, and so is looked at here.
 */
export const saySheet = (
  library: CompiledLibrary,
  { tailoring, selection }: DefaultSheet,
  language: string,
  format: Format,
  withDiary = false,
): HandoutDocument | null => {
  const wanted = { language, layout: 'one', unready: 'source-sheet', printSize: format.printSize } as const;
  const { voices, problems } = chooseVoices(library, tailoring, selection, wanted, true);
  return problems.length > 0
    ? null
    : composeHandout(library, tailoring, selection, { ...surroundings, ...format, withDiary, voices });
};

/** The texts of this sheet that a clinic, demo clinics apart, may not print in this language. */
export const findUnreadyTexts = (
  library: CompiledLibrary,
  { tailoring, selection }: DefaultSheet,
  language: string,
): MatrixFinding[] =>
  findLanguageProblems(library, tailoring, selection, language, false).map((problem) => ({
    kind: 'not-ready',
    language,
    readiness: problem.why,
    adviceKey: problem.place === 'frame' ? null : problem.adviceKey,
    text: problem.place === 'block' ? problem.title : problem.text,
  }));
