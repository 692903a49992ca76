import { findTopicGateProblems } from '@/lib/domain/check/find-topic-gate-problems';
import { stopsPublishing } from '@/lib/domain/check/matrix-finding';
import type { MatrixRun } from '@/lib/domain/check/matrix-run';
import type { Rating } from '@/lib/domain/check/rating';

type State = { ratings: readonly Rating[]; lastDone: MatrixRun | null; revision: string };

const matrixProblems = ({ lastDone, revision }: State): string[] => {
  if (!lastDone) return ['The profile matrix has not run over this topic.'];
  if (lastDone.revision !== revision) return ['The content has changed since the profile matrix ran. Run it again.'];
  const findings = lastDone.findings.filter(stopsPublishing).length;
  return findings > 0 ? [`The profile matrix has ${findings === 1 ? 'one finding' : `${findings} findings`}.`] : [];
};

/** What keeps this topic from being approved for use, in words; empty when nothing does. */
export const findApprovalProblems = (state: State): string[] => [
  ...findTopicGateProblems(state.ratings, state.revision),
  ...matrixProblems(state),
];
