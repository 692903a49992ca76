import { findReadingProblems } from '@/lib/domain/check/find-reading-problems';
import type { FindingSheet, MatrixFinding } from '@/lib/domain/check/matrix-finding';
import { findContradictions } from '@/lib/domain/handout/find-contradictions';
import type { HandoutDocument } from '@/lib/domain/handout/handout-document';
import type { SyllableCounter } from '@/lib/domain/readability/count-text';
import type { CompiledLibrary } from '@/lib/domain/tailoring/compile-library';
import type { Gate } from '@/lib/domain/tailoring/tailoring';

type Sheet = {
  sheet: FindingSheet;
  document: HandoutDocument;
  adviceKeys: readonly string[];
  gate: Gate;
};

const findEmptiness = ({ sheet, document, gate }: Sheet): MatrixFinding[] => {
  const has = (kind: 'section' | 'get-help') => document.parts.some((part) => part.kind === kind);
  return [
    ...(has('get-help') ? [] : [{ kind: 'empty' as const, sheet, lacks: 'help-box' as const }]),
    // Where a danger sign closes the sheet, when to get help is all that it should say.
    ...(has('section') || gate.status === 'assess-first'
      ? []
      : [{ kind: 'empty' as const, sheet, lacks: 'advice' as const }]),
  ];
};

/** What is wrong with what this sheet says, before it is laid out? */
export const findSheetFindings = (
  library: CompiledLibrary,
  look: Sheet,
  countSyllables: SyllableCounter,
): MatrixFinding[] => [
  ...findEmptiness(look),
  ...findContradictions(library, look.adviceKeys).map(
    ({ id, adviceKeys, reason }): MatrixFinding => ({
      kind: 'contradictory',
      sheet: look.sheet,
      adviceKeys,
      contradiction: id,
      reason,
    }),
  ),
  ...findReadingProblems(look.document, countSyllables).map(
    (problem): MatrixFinding => ({ kind: 'unreadable', sheet: look.sheet, ...problem }),
  ),
];
