import { Prisma } from '@/lib/db/generated/client';
import type { ClinicTransaction } from '@/lib/db/in-clinic';
import type { DayRange } from '@/lib/domain/day-range';
import type { Role } from '@/lib/domain/permission/permissions';

const counted = (tx: ClinicTransaction, { from, to }: DayRange) =>
  Prisma.sql`FROM handout_counts
    WHERE clinic_id = ${tx.clinicId}::uuid AND day BETWEEN ${from}::date AND ${to}::date`;

const sheets = Prisma.sql`sum(issued - voided)::int`;
const some = Prisma.sql`HAVING sum(issued - voided) > 0`;

export type MonthRow = { month: string; voided: number; sheets: number };

/** Sheets of each month that has any, voided ones apart. */
export const findMonthCounts = (tx: ClinicTransaction, range: DayRange) =>
  tx.$queryRaw<MonthRow[]>`
    SELECT to_char(day, 'YYYY-MM') AS month, sum(voided)::int AS voided, ${sheets} AS sheets
    ${counted(tx, range)} GROUP BY 1 ORDER BY 1`;

export type UnansweredRow = { month: string; issued: number; sheets: number };

/** Sheets of each month, and those of them that were issued while a question was open. */
export const findUnansweredCounts = (tx: ClinicTransaction, range: DayRange) =>
  tx.$queryRaw<UnansweredRow[]>`
    SELECT to_char(day, 'YYYY-MM') AS month, ${sheets} AS issued,
           coalesce(sum(issued - voided) FILTER (WHERE unanswered), 0)::int AS sheets
    ${counted(tx, range)} GROUP BY 1 ${some} ORDER BY 1`;

export const findRoleCounts = (tx: ClinicTransaction, range: DayRange) =>
  tx.$queryRaw<{ role: Role; sheets: number }[]>`
    SELECT role::text AS role, ${sheets} AS sheets ${counted(tx, range)} GROUP BY 1 ${some} ORDER BY 2 DESC, 1`;

export const findLanguageCounts = (tx: ClinicTransaction, range: DayRange) =>
  tx.$queryRaw<{ language: string; sheets: number }[]>`
    SELECT language, ${sheets} AS sheets ${counted(tx, range)} GROUP BY 1 ${some} ORDER BY 2 DESC, 1`;

export const findSizeCounts = (tx: ClinicTransaction, range: DayRange) =>
  tx.$queryRaw<{ size: number; sheets: number }[]>`
    SELECT print_size::int AS size, ${sheets} AS sheets ${counted(tx, range)} GROUP BY 1 ${some} ORDER BY 1`;
