const day = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'long', year: 'numeric' });
const civilDay = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' });
const shortCivilDay = new Intl.DateTimeFormat('en-GB', {
  day: 'numeric',
  month: 'short',
  year: 'numeric',
  timeZone: 'UTC',
});
const clock = new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit' });

/** "3 May 2026", where the reader is. */
export const writtenDate = (moment: Date | string): string => day.format(new Date(moment));

/** "3 May 2026" for a date without a time, such as a birth date: the same day in every time zone. */
export const writtenCivilDate = (date: string): string => civilDay.format(new Date(`${date.slice(0, 10)}T00:00:00Z`));

/** "16 Nov 2026", the same, where a column is narrow. */
export const shortCivilDate = (date: string): string =>
  shortCivilDay.format(new Date(`${date.slice(0, 10)}T00:00:00Z`));

/** "14:02". */
export const clockTime = (moment: Date | string): string => clock.format(new Date(moment));

/** "3 May 2026, 14:02". */
export const writtenMoment = (moment: Date | string): string => `${writtenDate(moment)}, ${clockTime(moment)}`;
