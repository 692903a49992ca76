import {
  adviceOfFinding,
  explainMatrixFinding,
  type FindingSheet,
  type MatrixFinding,
  type MatrixFindingKind,
  matrixFindingKinds,
} from '@/lib/domain/check/matrix-finding';

/** One line: what is wrong, about which advice, and on whose sheets. */
export type FindingGroup = {
  words: string;
  adviceKeys: string[];
  /** Empty where it is about a text and no sheet. */
  sheets: FindingSheet[];
  /** How many made-up people get such a sheet. */
  people: number;
};

export type FindingsOfKind = { kind: MatrixFindingKind; count: number; groups: FindingGroup[] };

const toGroups = (findings: readonly MatrixFinding[]): FindingGroup[] => {
  const groups = new Map<string, FindingGroup>();
  for (const finding of findings) {
    const words = explainMatrixFinding(finding);
    const adviceKeys = [...adviceOfFinding(finding)];
    const key = [words, ...adviceKeys].join(' ');
    const group = groups.get(key) ?? { words, adviceKeys, sheets: [], people: 0 };
    groups.set(key, group);
    if (!('sheet' in finding)) continue;
    group.sheets.push(finding.sheet);
    group.people += finding.sheet.profiles;
  }
  return [...groups.values()].sort((one, other) => other.people - one.people);
};

/** Findings by kind, in the order of how grave they are, and by what is wrong; what most people get comes first. */
export const groupFindings = (findings: readonly MatrixFinding[]): FindingsOfKind[] =>
  (Object.keys(matrixFindingKinds) as MatrixFindingKind[]).flatMap((kind) => {
    const own = findings.filter((finding) => finding.kind === kind);
    return own.length > 0 ? [{ kind, count: own.length, groups: toGroups(own) }] : [];
  });
