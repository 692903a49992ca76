import type { BlockBody } from '@/lib/domain/content/block-body';
import type { BlockDraft } from '@/lib/domain/content/block-draft';
import type { TopicLibrary } from '@/lib/domain/content/topic-library';
import { findFactLabels } from '@/lib/domain/profile/fact-labels';

type Names = Pick<BlockDraft, 'adviceKey' | 'section' | 'for' | 'fits' | 'sources'>;

const unknown = (field: string, what: string, name: string) => ({
  field,
  reason: `There is no ${what} "${name}" in this topic.`,
});

/** Which names of this text stand for nothing in its topic? Each with the field that holds it. */
export const findUnknownReferences = (
  { topic, adviceKeys, sources, figures, vocabulary, redFlags }: TopicLibrary,
  draft: Names,
  body: BlockBody,
): { field: string; reason: string }[] => {
  const facts = new Set([...findFactLabels(vocabulary).keys(), ...redFlags.map(({ id }) => `redFlag:${id}`)]);
  const keys = new Set(adviceKeys.map(({ key }) => key));
  const sections = new Set(topic.sections.map(({ id }) => id));
  const sourceIds = new Set(sources.map(({ id }) => id));
  const figureIds = new Set(figures.map(({ id }) => id));
  const drawn = body.flatMap((node) => (node.kind === 'figure' ? [node.figureId] : []));
  return [
    ...(keys.has(draft.adviceKey) ? [] : [unknown('adviceKey', 'advice', draft.adviceKey)]),
    ...(sections.has(draft.section) ? [] : [unknown('section', 'section', draft.section)]),
    ...draft.for.filter((fact) => !facts.has(fact)).map((fact) => unknown('for', 'fact', fact)),
    ...draft.fits.filter((fact) => !facts.has(fact)).map((fact) => unknown('fits', 'fact', fact)),
    ...draft.sources.filter((id) => !sourceIds.has(id)).map((id) => unknown('sources', 'source', id)),
    ...drawn.filter((id) => !figureIds.has(id)).map((id) => unknown('markdown', 'figure', id)),
  ];
};
