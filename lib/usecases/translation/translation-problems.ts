import { type VersionState, versionStateWords } from '@/lib/domain/content/version-state';
import type { Problem } from '@/lib/domain/problem';

export const notADraft = (state: VersionState): Problem => ({
  code: 'changed-meanwhile',
  detail: `This translation is ${versionStateWords[state].toLowerCase()} now. Nothing was saved. Load the page again to see it.`,
});

export const savedMeanwhile = (by: string | undefined): Problem => ({
  code: 'changed-meanwhile',
  detail: `${by ?? 'Somebody'} saved this translation after you opened it. Nothing of theirs was overwritten, and what you wrote is still here. Copy it, load the page again and put it in.`,
});

export const sourceChanged: Problem = {
  code: 'changed-meanwhile',
  detail:
    'The English text changed while you wrote. Nothing was saved, and what you wrote is still here. Copy it, load the page again and see what is new.',
};

export const phraseChanged = (by: string | undefined): Problem => ({
  code: 'changed-meanwhile',
  detail: `${by ?? 'Somebody'} changed this phrase after you opened the page. Nothing was saved. Load the page again and read theirs first.`,
});

export const alreadyApproved: Problem = {
  code: 'changed-meanwhile',
  detail: 'Somebody has approved this phrase already. Load the page again to see it.',
};
