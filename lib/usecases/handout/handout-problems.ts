import type { Problem } from '@/lib/domain/problem';

export const patientChangedMeanwhile: Problem = {
  code: 'changed-meanwhile',
  detail: 'Someone changed this patient’s record after you opened it. Load it again; your choices are kept.',
};

export const contentChangedMeanwhile: Problem = {
  code: 'changed-meanwhile',
  detail: 'The content changed while you put this sheet together. Look at the new sheet, then issue it.',
};

export const toldMeanwhile: Problem = {
  code: 'changed-meanwhile',
  detail:
    'Another sheet for this patient was issued or voided meanwhile, so what is new on this one changed. Look at the sheet, then issue it.',
};

export const keyReused: Problem = {
  code: 'idempotency-key-reused',
  detail: 'This key was used for another sheet. Start the sheet anew.',
};

export const topicNotFound: Problem = {
  code: 'not-found',
  detail: 'There is no such topic. Choose the topics of the sheet again.',
};

export const presetNotFound: Problem = { code: 'not-found', detail: 'There is no such preset.' };
