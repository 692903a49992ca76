import type { Problem } from '@/lib/domain/problem';

export const mostUsuals = 50;

export const usualNotRight = (fields: { field: string; reason: string }[]): Problem => ({
  code: 'invalid-input',
  detail: 'Some of the advice in this set is not there any more. Look at the sheet again, then keep the set.',
  fields,
});

export const usualNameTaken: Problem = {
  code: 'invalid-input',
  detail: 'There is a set with this name. Choose another name, or remove that set first.',
  fields: [{ field: 'name', reason: 'is another set’s' }],
};

export const tooManyUsuals: Problem = {
  code: 'invalid-input',
  detail: `There are ${mostUsuals} sets, and more can’t be kept. Remove one that is no longer used.`,
};
