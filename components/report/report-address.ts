import type { DayRange } from '@/lib/domain/day-range';
import type { ReportName } from '@/lib/domain/report/report';

const queryOf = (clinic: string, { from, to }: DayRange): string => String(new URLSearchParams({ clinic, from, to }));

/** Where the reports of a clinic over these days are. */
export const reportAddress = (clinic: string, range: DayRange): string => `/reports?${queryOf(clinic, range)}`;

/** One of them as a CSV file. */
export const reportCsvAddress = (name: ReportName, clinic: string, range: DayRange): string =>
  `/api/v1/reports/${name}/csv?${queryOf(clinic, range)}`;
