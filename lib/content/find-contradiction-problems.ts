import type { ContentProblem } from '@/lib/content/content-problem';
import type { Contradiction } from '@/lib/domain/content/contradiction';

/** Is each contradiction between two pieces of advice, one of them at least this topic's? The other may be another topic's. */
export const findContradictionProblems = (
  contradictions: readonly Contradiction[],
  adviceKeys: ReadonlySet<string>,
): ContentProblem[] => {
  const ids = contradictions.map(({ id }) => id);
  const reasons = [
    ...ids.filter((id, index) => ids.indexOf(id) !== index).map((id) => `${id} is there more than once`),
    ...contradictions.flatMap(({ id, adviceKeys: [one, other] }) => [
      ...(one === other ? [`${id} names "${one}" twice`] : []),
      ...(adviceKeys.has(one) || adviceKeys.has(other) ? [] : [`${id} names no advice of this topic`]),
    ]),
  ];
  return reasons.map((reason) => ({ file: 'contradictions.json', line: 1, reason }));
};
