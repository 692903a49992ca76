import type { MatrixFinding } from '@/lib/domain/check/matrix-finding';

/** What a finding is about, sizes of things apart: the same before and after a change. */
const placeOf = (finding: MatrixFinding): string => {
  switch (finding.kind) {
    case 'empty':
      return finding.lacks;
    case 'blocked-on-sheet':
      return finding.adviceKey;
    case 'contradictory':
      return finding.contradiction;
    case 'unreadable':
      return finding.measure;
    case 'not-ready':
      return finding.text;
    case 'unprintable':
      return finding.problem;
    case 'help-late':
    case 'over-long':
      return '';
  }
};

const keyOf = (finding: MatrixFinding): string => {
  const format =
    'sheet' in finding
      ? [finding.sheet.profileId, finding.sheet.language, finding.sheet.printSize, finding.sheet.paper]
      : [finding.language];
  return JSON.stringify([finding.kind, placeOf(finding), ...format]);
};

/** How bad is it? Higher is worse; what can't be worse or better is 0. */
const badness = (finding: MatrixFinding): number => {
  if (finding.kind === 'over-long') return finding.pages;
  if (finding.kind !== 'unreadable') return 0;
  return finding.measure === 'ease' ? -finding.value : finding.value;
};

/** What is wrong after a change that was not before, or was less so, on the sheet of the same person? */
export const findNewFindings = (before: readonly MatrixFinding[], after: readonly MatrixFinding[]): MatrixFinding[] => {
  const known = new Map(before.map((finding) => [keyOf(finding), badness(finding)]));
  return after.filter((finding) => {
    const was = known.get(keyOf(finding));
    return was === undefined || badness(finding) > was;
  });
};
