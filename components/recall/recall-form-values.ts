import type { RecallFilters, RecallSeverity } from '@/lib/domain/recall/recall';
import type { ChosenTarget } from '@/lib/domain/recall/recall-draft';

/** A recall as the form holds it; an empty day is an open end. */
export type RecallFormValues = {
  target: ChosenTarget | null;
  withdraw: boolean;
  from: string;
  to: string;
  onlyCurrent: boolean;
  onlyKnown: boolean;
  severity: RecallSeverity | null;
  reason: string;
  letter: string;
};

export const emptyRecallForm: RecallFormValues = {
  target: null,
  withdraw: false,
  from: '',
  to: '',
  onlyCurrent: false,
  onlyKnown: false,
  severity: null,
  reason: '',
  letter: '',
};

type FilterValues = Pick<RecallFormValues, 'target' | 'from' | 'to' | 'onlyCurrent' | 'onlyKnown'>;

export const toFilters = ({ target, from, to, onlyCurrent, onlyKnown }: FilterValues): RecallFilters => ({
  given: { from: from || null, to: to || null },
  onlyCurrent,
  onlyKnown: onlyKnown && target?.target.kind === 'rule',
});

export const recallFormChecks = {
  target: (target: RecallFormValues['target']) => (target === null ? 'Choose what changed' : null),
  to: (to: string, { from }: RecallFormValues) =>
    to !== '' && from !== '' && to < from ? 'This must not be before the first day' : null,
  severity: (severity: RecallFormValues['severity']) => (severity === null ? 'Choose how grave it is' : null),
  reason: (reason: string) => (reason.trim() === '' ? 'Type why' : null),
  letter: (letter: string) => (letter.trim() === '' ? 'Type what the letter says changed' : null),
};

/** The server's reasons beside the fields that they speak of: `filters.given.from` is the form's `from`. */
export const recallFieldErrors = (fields: readonly { field: string; reason: string }[]): Record<string, string> =>
  Object.fromEntries(
    fields.map(({ field, reason }) => {
      const isTarget = field.startsWith('target');
      return [isTarget ? 'target' : (field.split('.').at(-1) ?? field), `This ${reason}`];
    }),
  );
