import {
  type TopicChange,
  type TopicChangeKind,
  type TopicPart,
  topicChangeKinds,
  topicParts,
} from '@/lib/domain/content/topic-change';

const kindWords: Record<TopicChangeKind, (what: string) => string> = {
  withdrawn: (what) => `${what} was withdrawn`,
  superseded: (what) => `${what} was replaced by a newer text`,
  published: (what) => `${what} is a new text`,
  removed: (what) => `${what} was removed`,
  changed: (what) => `${what} was changed`,
  added: (what) => `${what} was added`,
};

const quoted = (name: string): string => `"${name}"`;

const partWords: Record<TopicPart, (name: string) => string> = {
  block_versions: quoted,
  rules: (id) => `Safety rule ${id}`,
  red_flags: (sign) => `The danger sign ${quoted(sign)}`,
  advice_keys: (title) => `The advice ${quoted(title)}`,
  figures: (id) => `The drawing ${quoted(id)}`,
  phrases: (source) => `The translation of ${quoted(source)}`,
  sources: (name) => `The source ${quoted(name)}`,
  topics: () => 'The topic itself',
  blocks: () => 'The order of the advice',
};

/** One place that is new moves all that come after it: their order is told once. */
const idOf = ({ part, name, adviceKey }: TopicChange): string =>
  part === 'blocks' ? part : `${part} ${adviceKey ?? ''} ${name}`;

const fieldOf = ({ part, name, adviceKey }: TopicChange): string =>
  `content.${adviceKey ?? (part === 'blocks' ? part : `${part}.${name}`)}`;

/** A new block or one that is gone shows as its text, which is told by itself. */
const isTold = ({ part, kind }: TopicChange): boolean => part !== 'blocks' || kind === 'changed';

/** Most of a topic is changed by taking the old row away and adding the new one: to a reader, one change. */
const joined = (changes: readonly TopicChange[]): TopicChange[] => {
  const last = new Map<string, TopicChange>();
  for (const change of changes.filter(isTold)) {
    const id = idOf(change);
    const isReplaced = change.kind === 'added' && last.get(id)?.kind === 'removed';
    last.delete(id);
    last.set(id, isReplaced ? { ...change, kind: 'changed' } : change);
  }
  const published = new Set(
    [...last.values()].filter(({ kind }) => kind === 'published').map(({ adviceKey }) => adviceKey),
  );
  return [...last.values()].filter(({ kind, adviceKey }) => kind !== 'superseded' || !published.has(adviceKey));
};

const rankOf = ({ part, kind }: TopicChange): number =>
  kind === 'withdrawn' ? -1 : topicParts.indexOf(part) * topicChangeKinds.length + topicChangeKinds.indexOf(kind);

const mostExplained = 20;

/**
 * What changed, in one line for each part, with where: `content.relief.massage`? Changes come in the order in which they
 * happened. At most 20 lines, what was withdrawn first.
 */
export const explainTopicChanges = (changes: readonly TopicChange[]): { field: string; reason: string }[] =>
  joined(changes)
    .sort((one, other) => rankOf(one) - rankOf(other))
    .slice(0, mostExplained)
    .map((change) => ({ field: fieldOf(change), reason: kindWords[change.kind](partWords[change.part](change.name)) }));
