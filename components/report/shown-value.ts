import { languageName } from '@/components/shell/language-name';
import { roleWords } from '@/components/shell/role-words';
import { writtenCivilDate } from '@/components/shell/written-date';
import { roles } from '@/lib/domain/permission/permissions';
import { teachBackResults, teachBackResultWords } from '@/lib/domain/teach-back/teach-back';

const month = new Intl.DateTimeFormat('en-GB', { month: 'short', year: 'numeric', timeZone: 'UTC' });
const grouped = new Intl.NumberFormat('en-GB');

/** "1,204". */
export const shownCount = (count: number): string => grouped.format(count);

/** What stands for a code of these columns; the others are shown as they are. */
const words: Record<string, (code: string) => string> = {
  month: (code) => month.format(new Date(`${code}-01T00:00:00Z`)),
  role: (code) => roleWords[roles.find((role) => role === code) ?? 'clinician'],
  language: languageName,
  size: (code) => `${code} pt`,
  rule: (code) => (code === '' ? 'None: something was not known' : code),
  lastGiven: (code) => (code === '' ? 'Never' : writtenCivilDate(code)),
  result: (code) => {
    const result = teachBackResults.find((known) => known === code);
    return result ? teachBackResultWords[result] : code;
  },
};

/** A report's value as a reader of the screen has it: "May 2026" for `2026-05`. */
export const shownValue = (column: string, value: string | number | undefined): string =>
  words[column]?.(String(value)) ?? (typeof value === 'number' ? shownCount(value) : (value ?? ''));
