import type { BlockVersion } from '@/lib/domain/content/block-version';
import type { TopicLibrary } from '@/lib/domain/content/topic-library';

export const packPartNames = [
  'topic',
  'block',
  'rule',
  'danger sign',
  'contradiction',
  'advice',
  'translation',
  'phrase',
  'figure',
  'source',
  'preset',
  'vocabulary',
] as const;

export type PackPartName = (typeof packPartNames)[number];

/** A part of a pack as text: two parts are the same when their texts are. */
export type PackPart = { id: string; title: string; text: string };

/** Fields a line, in the order of their names: what was stored as JSON comes back in another order. */
const fieldLines = (fields: object): string =>
  Object.entries(fields)
    .filter(([, value]) => value !== undefined && value !== null)
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .map(([name, value]) => `${name}: ${typeof value === 'string' ? value : JSON.stringify(sorted(value))}`)
    .join('\n');

const sorted = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).filter(([, inner]) => inner !== undefined);
  return Object.fromEntries(entries.sort(([a], [b]) => (a < b ? -1 : 1)).map(([key, inner]) => [key, sorted(inner)]));
};

const blockText = ({ blockId, versionId, language, body, markdown, ...meta }: BlockVersion): string =>
  `${markdown}\n\n${fieldLines(meta)}`;

const listed = <Entry extends object>(
  entries: readonly Entry[],
  idOf: (entry: Entry) => string,
  titleOf: (entry: Entry) => string = idOf,
): PackPart[] => entries.map((entry) => ({ id: idOf(entry), title: titleOf(entry), text: fieldLines(entry) }));

const translationParts = ({ translations, blocks }: TopicLibrary): PackPart[] => {
  const inForce = new Map(blocks.map(({ blockId, versionId }) => [blockId, versionId]));
  return translations.map(({ language, blockId, sourceVersionId, title, markdown }) => ({
    id: `${language} ${blockId}`,
    title: `${title} (${language})`,
    text: `${title}\n\n${markdown}${inForce.get(blockId) === sourceVersionId ? '' : '\n\nmade from an earlier text'}`,
  }));
};

const vocabularyParts = ({ vocabulary }: TopicLibrary): PackPart[] =>
  Object.entries(vocabulary).flatMap(([kind, terms]) =>
    listed<{ token: string | number; label: string }>(
      terms,
      ({ token }) => `${kind} ${token}`,
      ({ label }) => label,
    ),
  );

const readers: Record<PackPartName, (library: TopicLibrary) => PackPart[]> = {
  topic: ({ topic }) =>
    listed(
      [topic],
      ({ id }) => id,
      ({ title }) => title,
    ),
  block: ({ blocks }) => blocks.map((block) => ({ id: block.blockId, title: block.title, text: blockText(block) })),
  rule: ({ rules }) => listed(rules, ({ id }) => id),
  'danger sign': ({ redFlags }) =>
    listed(
      redFlags,
      ({ id }) => id,
      ({ sign }) => sign,
    ),
  contradiction: ({ contradictions }) => listed(contradictions, ({ id }) => id),
  advice: ({ adviceKeys }) =>
    listed(
      adviceKeys,
      ({ key }) => key,
      ({ title }) => title,
    ),
  translation: translationParts,
  phrase: ({ phrases }) =>
    phrases.map(({ language, source, text }) => ({ id: `${language} ${source}`, title: source, text })),
  figure: ({ figures }) =>
    listed(
      figures,
      ({ id }) => id,
      ({ caption }) => caption,
    ),
  source: ({ sources }) =>
    listed(
      sources,
      ({ id }) => id,
      ({ name }) => name,
    ),
  preset: ({ presets }) =>
    listed(
      presets,
      ({ id }) => id,
      ({ label }) => label,
    ),
  vocabulary: vocabularyParts,
};

/** Every part of this kind in a library, as text that can be compared and read. */
export const packParts = (library: TopicLibrary, part: PackPartName): PackPart[] => readers[part](library);
