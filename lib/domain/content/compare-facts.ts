import type { BlockDraft } from '@/lib/domain/content/block-draft';
import type { EvidenceStrength } from '@/lib/domain/content/block-version';
import type { FactWords } from '@/lib/domain/content/text-view';
import { writtenDay } from '@/lib/domain/written-day';

type Field = Exclude<keyof BlockDraft, 'title' | 'markdown'>;

export const placementWords: Record<BlockDraft['placement'], string> = {
  core: 'On every sheet',
  'when-it-fits': 'When it fits the person',
  'if-room': 'If there is room',
  'on-request': 'Only when it is added',
};

export const evidenceWords: Record<EvidenceStrength, string> = {
  strong: 'Strong',
  moderate: 'Moderate',
  limited: 'Limited',
  'expert-opinion': 'Expert opinion',
};

const listed = (ids: readonly string[], words: Record<string, string>, between = ', '): string =>
  ids.map((id) => words[id] ?? id).join(between);

/** In the order in which a page lists them. A new field does not compile without its words. */
const fields: Record<Field, { label: string; say: (draft: BlockDraft, words: FactWords) => string }> = {
  adviceKey: { label: 'Advice', say: ({ adviceKey }, { advice }) => advice[adviceKey] ?? adviceKey },
  section: { label: 'Section', say: ({ section }, { sections }) => sections[section] ?? section },
  placement: { label: 'On a sheet', say: ({ placement }) => placementWords[placement] },
  priority: { label: 'Priority', say: ({ priority }) => String(priority) },
  for: { label: 'Only for', say: (draft, { facts }) => listed(draft.for, facts) || 'Everyone' },
  fits: { label: 'Fits best', say: ({ fits }, { facts }) => listed(fits, facts) || 'Nobody above others' },
  evidence: { label: 'Evidence', say: ({ evidence }) => evidenceWords[evidence] },
  sources: { label: 'Sources', say: (draft, { sources }) => listed(draft.sources, sources, '; ') || 'None' },
  claims: { label: 'Claims', say: ({ claims }) => claims.join(', ') || 'None' },
  notKnown: { label: 'What is not known', say: ({ notKnown }) => notKnown ?? 'Nothing said' },
  teachBack: { label: 'Teach-back', say: ({ teachBack }) => teachBack ?? 'None of its own' },
  owner: { label: 'Owner', say: ({ owner }) => owner || 'Nobody' },
  reviewBy: { label: 'Next review', say: ({ reviewBy }) => writtenDay(reviewBy) },
};

/** Every fact of a text beside its title and words, as label and value. */
export const sayFacts = (draft: BlockDraft, words: FactWords): { label: string; value: string }[] =>
  Object.values(fields).map(({ label, say }) => ({ label, value: say(draft, words) }));

/** Which facts differ between two texts, and how is each said? Title and words are compared by themselves. */
export const compareFacts = (
  before: BlockDraft,
  after: BlockDraft,
  words: FactWords,
): { label: string; before: string; after: string }[] =>
  Object.values(fields)
    .map(({ label, say }) => ({ label, before: say(before, words), after: say(after, words) }))
    .filter((fact) => fact.before !== fact.after);
