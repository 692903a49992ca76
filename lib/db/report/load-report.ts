import type { ClinicTransaction } from '@/lib/db/in-clinic';
import { findAdviceCounts, findSectionCounts, findUnusedBlocks } from '@/lib/db/report/find-advice-counts';
import { findOverrideCounts } from '@/lib/db/report/find-override-counts';
import {
  findLanguageCounts,
  findMonthCounts,
  findRoleCounts,
  findSizeCounts,
  findUnansweredCounts,
} from '@/lib/db/report/find-sheet-counts';
import { findTeachBackCounts } from '@/lib/db/report/find-teach-back-counts';
import type { DayRange } from '@/lib/domain/day-range';
import { fillMonths } from '@/lib/domain/report/fill-months';
import { foldReasons } from '@/lib/domain/report/fold-reasons';
import type { Report, ReportName, ReportRow } from '@/lib/domain/report/report';
import { reportColumns } from '@/lib/domain/report/report-columns';

type Wanted = {
  range: DayRange;
  /** Free text may hold a name: only for someone who may read the sheets that it stands on. */
  everyReason: boolean;
};

const queries: Record<ReportName, (tx: ClinicTransaction, wanted: Wanted) => Promise<ReportRow[]>> = {
  advice: (tx, { range }) => findAdviceCounts(tx, range),
  sections: (tx, { range }) => findSectionCounts(tx, range),
  months: async (tx, { range }) =>
    fillMonths(await findMonthCounts(tx, range), range, (month) => ({ month, voided: 0, sheets: 0 })),
  roles: (tx, { range }) => findRoleCounts(tx, range),
  overrides: async (tx, { range, everyReason }) => {
    const rows = await findOverrideCounts(tx, range);
    return everyReason ? rows : foldReasons(rows);
  },
  unused: (tx, { range }) => findUnusedBlocks(tx, range),
  languages: (tx, { range }) => findLanguageCounts(tx, range),
  sizes: (tx, { range }) => findSizeCounts(tx, range),
  'teach-back': async (tx, { range }) => {
    const rows = await findTeachBackCounts(tx, range);
    return rows.some(({ recorded }) => recorded > 0) ? rows : [];
  },
  unanswered: async (tx, { range }) =>
    fillMonths(await findUnansweredCounts(tx, range), range, (month) => ({ month, issued: 0, sheets: 0 })),
};

/** One report from the counts that triggers keep; the ledger itself is not read. */
export const loadReport = async (tx: ClinicTransaction, name: ReportName, wanted: Wanted): Promise<Report> => ({
  name,
  columns: reportColumns[name],
  rows: await queries[name](tx, wanted),
});
