/** What happens to a text, and to every other part of a topic. */
export const topicChangeKinds = ['withdrawn', 'superseded', 'published', 'removed', 'changed', 'added'] as const;

export type TopicChangeKind = (typeof topicChangeKinds)[number];

/** What a topic is made of, by the names that the database has for it; what matters most to a sheet comes first. */
export const topicParts = [
  'block_versions',
  'rules',
  'red_flags',
  'advice_keys',
  'figures',
  'phrases',
  'sources',
  'topics',
  'blocks',
] as const;

export type TopicPart = (typeof topicParts)[number];

/** One change of one part. `name` is its title or id, as the part goes by. */
export type TopicChange = { part: TopicPart; name: string; kind: TopicChangeKind; adviceKey: string | null };
