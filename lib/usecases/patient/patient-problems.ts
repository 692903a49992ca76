import type { Problem } from '@/lib/domain/problem';

/** The same for an id that is unknown, malformed or another clinic's. */
export const patientNotFound: Problem = { code: 'not-found', detail: 'There is no such patient here.' };

export const recordNumberTaken: Problem = {
  code: 'invalid-input',
  detail: 'Another patient has this record number. Look that patient up, or correct the number.',
  fields: [{ field: 'recordNumber', reason: 'is another patient’s' }],
};

export const patientChangedMeanwhile: Problem = {
  code: 'changed-meanwhile',
  detail: 'Someone changed this record after you opened it. Load it again, then make your change.',
};

export const patientNotRight = (fields: { field: string; reason: string }[]): Problem => ({
  code: 'invalid-input',
  detail: 'Some of the patient’s record is not right. See the fields.',
  fields,
});
