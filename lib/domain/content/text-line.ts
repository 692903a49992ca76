import type { ReviewState } from '@/lib/domain/content/review-date';
import type { Readiness } from '@/lib/domain/content/translation';
import type { VersionKind, VersionState } from '@/lib/domain/content/version-state';

/** A text or a translation that is being worked on. */
export type OpenWork = {
  versionId: string;
  /** As it would be. */
  title: string;
  language: string;
  kind: Exclude<VersionKind, 'rule'>;
  state: VersionState;
  authorNames: string[];
  /** The reader wrote on it, and so can't review it. */
  isMine: boolean;
  /** Since when it waits, or when it was last written on; an ISO moment. */
  since: string;
};

/** One text of a topic, as the list of its texts shows it. */
export type TextLine = {
  /** The block's name in the pack. */
  name: string;
  title: string;
  adviceTitle: string;
  section: { id: string; title: string };
  owner: { name: string /** No longer works here, or is kept out. */; left: boolean };
  /** Null for a text that is new or was withdrawn. */
  inForce: { versionId: string; reviewBy: string; review: ReviewState } | null;
  withdrawnAt: string | null;
  open: OpenWork[];
  /** In every language that the topic has texts in, but its own. */
  languages: { language: string; readiness: Readiness }[];
};

export type TextFilter = {
  words: string;
  section: string | null;
  owner: string | null;
  state: TextState | null;
  due: 'due-soon' | 'overdue' | null;
};

export const textStates = ['published', 'in-work', 'withdrawn', 'new'] as const;

export type TextState = (typeof textStates)[number];

/** The words of a text's state in the filter. */
export const textStateWords: Record<TextState, string> = {
  published: 'In force',
  'in-work': 'Being worked on',
  withdrawn: 'Withdrawn',
  new: 'New, not published yet',
};

const isIn = (line: TextLine, state: TextState): boolean => {
  switch (state) {
    case 'published':
      return line.inForce !== null;
    case 'in-work':
      return line.open.length > 0;
    case 'withdrawn':
      return line.inForce === null && line.withdrawnAt !== null;
    case 'new':
      return line.inForce === null && line.withdrawnAt === null;
  }
};

/** Is its review late, so that clinicians are warned or the text is left out? */
export const isOverdue = ({ inForce }: Pick<TextLine, 'inForce'>): boolean =>
  inForce?.review === 'overdue' || inForce?.review === 'lapsed';

const isDue = (line: TextLine, due: NonNullable<TextFilter['due']>): boolean =>
  isOverdue(line) || (due === 'due-soon' && line.inForce?.review === 'due-soon');

/** Is this text among those asked for? Every word must stand somewhere in its title, its advice, its name or its owner. */
export const matchesTextFilter = (line: TextLine, { words, section, owner, state, due }: TextFilter): boolean => {
  const text = [line.title, line.adviceTitle, line.name, line.owner.name].join(' ').toLowerCase();
  return (
    words
      .toLowerCase()
      .split(/\s+/)
      .every((word) => text.includes(word)) &&
    (section === null || line.section.id === section) &&
    (owner === null || line.owner.name === owner) &&
    (state === null || isIn(line, state)) &&
    (due === null || isDue(line, due))
  );
};

/** What waits for this reader, or for anyone. */
export type Waiting = {
  drafts: { line: TextLine; work: OpenWork }[];
  reviews: { line: TextLine; work: OpenWork }[];
  /** By language: how many translations wait for a reviewer, and whoever reads this did not write. */
  translations: { language: string; count: number }[];
  overdue: TextLine[];
  /** By language: how many texts have a translation that was made from an older text. */
  stale: { language: string; count: number }[];
};

const countByLanguage = (ofLanguage: readonly { language: string }[]): { language: string; count: number }[] => {
  const counts = new Map<string, number>();
  for (const { language } of ofLanguage) counts.set(language, (counts.get(language) ?? 0) + 1);
  return [...counts].map(([language, count]) => ({ language, count }));
};

/** What of these texts waits, and for whom? Reviews that wait longest come first, and the draft that was written on last. */
export const findWaiting = (lines: readonly TextLine[]): Waiting => {
  const work = lines.flatMap((line) => line.open.map((one) => ({ line, work: one })));
  const oldestFirst = work.sort((one, other) => one.work.since.localeCompare(other.work.since));
  const toReview = oldestFirst.filter(({ work: { state, isMine } }) => state !== 'draft' && !isMine);
  return {
    drafts: oldestFirst.toReversed().filter(({ work: { state, isMine } }) => state === 'draft' && isMine),
    reviews: toReview.filter(({ work: { kind } }) => kind === 'source'),
    translations: countByLanguage(toReview.flatMap(({ work }) => (work.kind === 'translation' ? [work] : []))),
    overdue: lines
      .filter(isOverdue)
      .sort((one, other) => (one.inForce?.reviewBy ?? '').localeCompare(other.inForce?.reviewBy ?? '')),
    stale: countByLanguage(
      lines.flatMap(({ languages }) => languages.filter(({ readiness }) => readiness === 'stale')),
    ),
  };
};
