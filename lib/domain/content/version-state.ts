/** Where a text, a translation or a rule is on its way to the sheet, in the order of the way. */
export const versionStates = [
  'draft',
  'clinical-review',
  'language-review',
  'published',
  'superseded',
  'withdrawn',
] as const;

export type VersionState = (typeof versionStates)[number];

/** The words of a state for editors. */
export const versionStateWords: Record<VersionState, string> = {
  draft: 'Draft',
  'clinical-review': 'In clinical review',
  'language-review': 'In language review',
  published: 'Published',
  superseded: 'Replaced',
  withdrawn: 'Withdrawn',
};

export const versionActions = ['submit', 'return', 'approve', 'supersede', 'withdraw'] as const;

export type VersionAction = (typeof versionActions)[number];

/** A translation is read twice: by someone who knows the subject, then by someone who knows the language. */
export type VersionKind = 'source' | 'translation' | 'rule';

const ways: Record<VersionState, Partial<Record<VersionAction, VersionState>>> = {
  draft: { submit: 'clinical-review' },
  'clinical-review': { approve: 'published', return: 'draft' },
  'language-review': { approve: 'published', return: 'draft' },
  published: { supersede: 'superseded', withdraw: 'withdrawn' },
  superseded: {},
  withdrawn: {},
};

/** What comes of this action? Null where there is no such way. The database holds the same ways (guard_version). */
export const nextState = (state: VersionState, action: VersionAction, kind: VersionKind): VersionState | null => {
  const isTranslation = kind === 'translation';
  if (state === 'language-review' && !isTranslation) return null;
  if (state === 'clinical-review' && action === 'approve' && isTranslation) return 'language-review';
  return ways[state][action] ?? null;
};

/** Is it being worked on, so that nothing on a sheet comes from it yet? */
export const isOpen = (state: VersionState): boolean =>
  state === 'draft' || state === 'clinical-review' || state === 'language-review';

/** May this person approve it? Whoever wrote on a version can't review it. */
export const mayReview = (userId: string, authorIds: readonly string[]): boolean => !authorIds.includes(userId);
