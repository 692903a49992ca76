import type { Choices } from '@/lib/domain/handout/choices';
import { wantedOrder } from '@/lib/domain/handout/wanted-order';
import type { UsualSet } from '@/lib/domain/usual/usual';

/**
 * Which set do these choices amount to, to be kept as "my usual"? The set at work with what was changed on top of it, and
 * without the reasons, which were given for one person.
 */
export const usualOfChoices = (choices: Choices): UsualSet => {
  const { usual } = choices;
  const byHand = choices.added.map(({ adviceKey }) => adviceKey);
  const undone = new Set(byHand);
  const keptOff = (usual?.removed ?? []).filter((key) => !undone.has(key));
  const removed = new Set([...keptOff, ...choices.removed]);
  const added = new Set([...(usual?.added ?? []), ...byHand].filter((key) => !removed.has(key)));
  return { added: [...added], removed: [...removed], order: wantedOrder(choices) };
};
