import type { BlockDraft } from '@/lib/domain/content/block-draft';

const orNull = (text: string | null): string | null => text?.trim() || null;

const once = <Item>(items: readonly Item[]): Item[] => [...new Set(items)];

/** What is kept of a form: no spaces at the ends, nothing instead of emptiness, no name twice, one kind of line break. */
export const tidyDraft = (draft: BlockDraft): BlockDraft => ({
  ...draft,
  title: draft.title.trim(),
  owner: draft.owner.trim(),
  notKnown: orNull(draft.notKnown),
  teachBack: orNull(draft.teachBack),
  for: once(draft.for),
  fits: once(draft.fits),
  sources: once(draft.sources),
  claims: once(draft.claims),
  markdown: draft.markdown.replaceAll('\r\n', '\n').trim(),
});
