import { explainMatrixFinding, type MatrixFinding } from '@/lib/domain/check/matrix-finding';
import type { Problem } from '@/lib/domain/problem';

export const importIsOver: Problem = {
  code: 'changed-meanwhile',
  detail: 'This import is over already. Load the page again to see who ended it.',
};

export const authorCantPublish: Problem = {
  code: 'not-allowed',
  detail: 'You brought this pack, so somebody else reads it and publishes it.',
};

export const importBreaksSheets = (findings: readonly MatrixFinding[]): Problem => ({
  code: 'not-publishable',
  detail: `Not published: ${findings.length === 1 ? 'one sheet' : `${findings.length} sheets`} would not be right. See which.`,
  fields: findings.slice(0, 50).map((finding) => ({ field: 'sheets', reason: explainMatrixFinding(finding) })),
});
