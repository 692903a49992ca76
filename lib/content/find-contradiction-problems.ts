import type { UnplacedProblem } from '@/lib/content/content-problem';
import type { Contradiction } from '@/lib/domain/content/contradiction';

/** Is each contradiction between two pieces of advice, one of them at least this topic's? The other may be another topic's. */
export const findContradictionProblems = (
  contradictions: readonly Contradiction[],
  adviceKeys: ReadonlySet<string>,
): UnplacedProblem[] => {
  const ids = contradictions.map(({ id }) => id);
  const problem = (id: string, reason: string): UnplacedProblem => ({
    file: 'contradictions.json',
    anchors: [`"${id}"`],
    reason: `${id} ${reason}`,
  });
  return [
    ...ids.filter((id, index) => ids.indexOf(id) !== index).map((id) => problem(id, 'is there more than once')),
    ...contradictions.flatMap(({ id, adviceKeys: [one, other] }) => [
      ...(one === other ? [problem(id, `names "${one}" twice`)] : []),
      ...(adviceKeys.has(one) || adviceKeys.has(other) ? [] : [problem(id, 'names no advice of this topic')]),
    ]),
  ];
};
