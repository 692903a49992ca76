import type { UsualSet } from '@/lib/domain/usual/usual';

const lists = ['added', 'removed', 'order'] as const;

/** Which places of a set name advice that the topic does not have? */
export const findUnknownAdvice = (set: UsualSet, topicKeys: ReadonlySet<string>): { field: string; reason: string }[] =>
  lists.flatMap((list) =>
    set[list].flatMap((key, at) =>
      topicKeys.has(key) ? [] : [{ field: `set.${list}.${at}`, reason: 'must be advice of this topic' }],
    ),
  );
