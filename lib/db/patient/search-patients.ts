import type { ClinicTransaction } from '@/lib/db/in-clinic';
import { toDay } from '@/lib/db/patient/to-patient';
import type { FoundPatient } from '@/lib/domain/patient/patient';
import type { SearchTerms } from '@/lib/domain/patient/search-terms';

export const mostFound = 20;

/** In LIKE, `%` and `_` stand for anything; in what a person typed, for themselves. */
const literally = (word: string): string => word.replace(/[\\%_]/g, '\\$&');

const holds = (word: string) => {
  const contains = literally(word);
  return {
    OR: [
      { name: { contains, mode: 'insensitive' as const } },
      { recordNumber: { contains, mode: 'insensitive' as const } },
    ],
  };
};

/** The patients whose name or record number holds every word, by name; without a word or a date, the latest changed. */
export const searchPatients = async (tx: ClinicTransaction, terms: SearchTerms): Promise<FoundPatient[]> => {
  const { words, birthDate } = terms;
  const nothing = words.length === 0 && birthDate === null;
  const rows = await tx.patient.findMany({
    where: {
      clinicId: tx.clinicId,
      ...(birthDate && { birthDate: new Date(`${birthDate}T00:00:00Z`) }),
      AND: words.map(holds),
    },
    orderBy: nothing ? [{ updatedAt: 'desc' }, { id: 'asc' }] : [{ name: 'asc' }, { id: 'asc' }],
    take: mostFound,
    select: { id: true, name: true, birthDate: true, recordNumber: true, sex: true, synthetic: true },
  });
  return rows.map((row) => ({ ...row, birthDate: toDay(row.birthDate) }));
};
