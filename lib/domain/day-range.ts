import { z } from 'zod';

const earliest = '2000-01-01';
const latest = '2999-12-31';

const daySchema = z.iso
  .date('must be a date such as 2026-05-03')
  .refine((day) => day >= earliest && day <= latest, `must lie between ${earliest} and ${latest}`);

/** From one day to another, both counted, in UTC as the sheets' printed dates are. */
export const dayRangeSchema = z
  .strictObject({ from: daySchema, to: daySchema })
  .refine(({ from, to }) => from <= to, { path: ['to'], message: 'must not be before the first day' });

export type DayRange = z.infer<typeof dayRangeSchema>;

/** The same, open at either end. */
export const openDayRangeSchema = z
  .strictObject({ from: daySchema.nullable().default(null), to: daySchema.nullable().default(null) })
  .refine(({ from, to }) => from === null || to === null || from <= to, {
    path: ['to'],
    message: 'must not be before the first day',
  });
