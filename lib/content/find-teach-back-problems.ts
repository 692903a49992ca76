import type { UnplacedProblem } from '@/lib/content/content-problem';
import type { TeachBackPrompt } from '@/lib/domain/content/topic-library';

const fewest = 2;
const most = 3;

/** Has a topic two or three teach-back prompts, each with a name of its own and about advice that exists? */
export const findTeachBackProblems = (
  prompts: readonly TeachBackPrompt[],
  adviceKeys: ReadonlySet<string>,
): UnplacedProblem[] => {
  const ids = prompts.map(({ id }) => id);
  const reasons = [
    ...(prompts.length < fewest || prompts.length > most
      ? [`a topic has ${fewest} or ${most} teach-back prompts, not ${prompts.length}`]
      : []),
    ...ids
      .filter((id, index) => ids.indexOf(id) !== index)
      .map((id) => `the teach-back prompt "${id}" is there more than once`),
    ...prompts.flatMap(({ id, adviceKeys: named }) =>
      named
        .filter((key) => !adviceKeys.has(key))
        .map((key) => `the teach-back prompt "${id}" names the unknown advice "${key}"`),
    ),
  ];
  return reasons.map((reason) => ({ file: 'topic.json', anchors: ['"teachBack"'], reason }));
};
