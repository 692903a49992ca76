const isoDay = new Intl.DateTimeFormat('en-CA', { year: 'numeric', month: '2-digit', day: '2-digit' });

/** The day it is where this runs: `2026-11-22`. */
export const today = (): string => isoDay.format(new Date());
