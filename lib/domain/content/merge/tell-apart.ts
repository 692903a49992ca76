import type { BlockBody } from '@/lib/domain/content/block-body';
import type { TopicLibrary } from '@/lib/domain/content/topic-library';

type Named = { id: string };

/** Same content, the order of fields aside. */
const isSame = (one: unknown, other: unknown): boolean => canonical(one) === canonical(other);

const canonical = (value: unknown): string =>
  JSON.stringify(value, (_key, inner: unknown) =>
    inner !== null && typeof inner === 'object' && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).sort(([one], [other]) => (one < other ? -1 : 1)))
      : inner,
  );

/** Which ids of these mean something else in an earlier list, and what each is called instead? */
const renamed = (own: readonly Named[], earlier: readonly Named[], topicId: string): Map<string, string> => {
  const known = new Map(earlier.map((entry) => [entry.id, entry]));
  const clashing = own.filter((entry) => known.has(entry.id) && !isSame(known.get(entry.id), entry));
  return new Map(clashing.map(({ id }) => [id, `${id}-${topicId}`]));
};

const called = (names: ReadonlyMap<string, string>, id: string): string => names.get(id) ?? id;

const withFigures = (body: BlockBody, names: ReadonlyMap<string, string>): BlockBody =>
  body.map((node) => (node.kind === 'figure' ? { ...node, figureId: called(names, node.figureId) } : node));

const assertOwnDangerSigns = (own: TopicLibrary, earlier: readonly TopicLibrary[]): void => {
  const [clash] = renamed(
    own.redFlags,
    earlier.flatMap(({ redFlags }) => redFlags),
    own.topic.id,
  ).keys();
  if (clash !== undefined) throw new Error(`Two topics call different danger signs ${clash}: one must be renamed.`);
};

/**
 * The same library, with rules, sources, drawings and presets under names of their own where an earlier topic has another
 * thing of that name, so that none is lost. Throws when a danger sign has such a name: patients' facts hold them.
 */
export const tellApart = (own: TopicLibrary, earlier: readonly TopicLibrary[]): TopicLibrary => {
  assertOwnDangerSigns(own, earlier);
  const namesOf = (part: (library: TopicLibrary) => readonly Named[]) =>
    renamed(part(own), earlier.flatMap(part), own.topic.id);
  const sources = namesOf((library) => library.sources);
  const figures = namesOf((library) => library.figures);
  const presets = namesOf((library) => library.presets);
  const resting = <Part extends { sources: string[] }>(part: Part): Part => ({
    ...part,
    sources: part.sources.map((id) => called(sources, id)),
  });
  const ownRules = own.rules.map(resting);
  const rules = renamed(
    ownRules,
    earlier.flatMap((library) => library.rules),
    own.topic.id,
  );
  return {
    ...own,
    rules: ownRules.map((rule) => ({ ...rule, id: called(rules, rule.id) })),
    redFlags: own.redFlags.map(resting),
    blocks: own.blocks.map((block) => ({ ...resting(block), body: withFigures(block.body, figures) })),
    translations: own.translations.map((text) => ({ ...text, body: withFigures(text.body, figures) })),
    sources: own.sources.map((source) => ({ ...source, id: called(sources, source.id) })),
    figures: own.figures.map((figure) => ({ ...figure, id: called(figures, figure.id) })),
    presets: own.presets.map((preset) => ({ ...preset, id: called(presets, preset.id) })),
  };
};
