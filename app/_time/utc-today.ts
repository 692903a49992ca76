/** The day it is in UTC, `2026-11-22`: the days that the record counts by. */
export const utcToday = (): string => new Date().toISOString().slice(0, 10);
