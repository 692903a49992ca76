import type { FoundVersion } from '@/lib/db/block/find-version';
import { versionStateWords } from '@/lib/domain/content/version-state';
import type { Problem } from '@/lib/domain/problem';
import { writtenDay } from '@/lib/domain/written-day';

type Fields = NonNullable<Problem['fields']>;

/** Another window or another person saved since. */
export const savedMeanwhile = ({
  authorNames,
  updatedAt,
}: Pick<FoundVersion, 'authorNames' | 'updatedAt'>): Problem => ({
  code: 'changed-meanwhile',
  detail: `${authorNames.at(-1) ?? 'Somebody'} saved this text on ${writtenDay(updatedAt)} at ${updatedAt.slice(11, 16)} UTC, after you opened it. Nothing was overwritten. What you typed is still here: copy what you need, then load the page again.`,
});

/** Somebody gave it to review, or published it. */
export const isNoDraft = ({ state }: Pick<FoundVersion, 'state'>): Problem => ({
  code: 'changed-meanwhile',
  detail: `This is ${versionStateWords[state].toLowerCase()} now, so it can’t be changed. What you typed is still here: copy what you need, then load the page again.`,
});

export const notSaved = (fields: Fields): Problem => ({
  code: 'invalid-input',
  detail:
    fields.length === 1 ? `Not saved: ${fields[0]?.reason ?? ''}` : `Not saved: ${fields.length} things are wrong.`,
  fields,
});

export const notStarted = (fields: Fields): Problem => ({
  code: 'invalid-input',
  detail: `No text was begun: ${fields.map(({ reason }) => reason).join(' ')}`,
  fields,
});

export const unknownPreset: Problem = {
  code: 'invalid-input',
  detail: 'There is no such ready profile in this topic. Choose another.',
  fields: [{ field: 'presetId', reason: 'There is no such ready profile in this topic.' }],
};
