import type { z } from 'zod';
import { type PatientInput, patientInputSchema } from '@/lib/domain/patient/patient';

/** The birth date of someone who is so old on a day, with a birthday some months back. */
const bornYearsBefore = (today: string, years: number, month: string, day: string): string => {
  const hadBirthday = today.slice(5) >= `${month}-${day}`;
  return `${Number(today.slice(0, 4)) - years - (hadBirthday ? 0 : 1)}-${month}-${day}`;
};

/** Made-up people, each for something that the sheet must get right. Ages are kept: the records are made for the day. */
export const demoPatients = (today: string): PatientInput[] => {
  const born = (years: number, month = '03', day = '14') => bornYearsBefore(today, years, month, day);
  const listed: z.input<typeof patientInputSchema>[] = [
    {
      name: 'Harold Finch (synthetic)',
      recordNumber: 'DEMO-0001',
      birthDate: born(72),
      sex: 'male',
      printSize: 18,
      profile: { conditions: ['ckd-4', 'hypertension'], medicines: ['warfarin'], complete: true },
    },
    {
      name: 'Mina Castell (synthetic)',
      recordNumber: 'DEMO-0002',
      birthDate: born(31, '08', '02'),
      sex: 'female',
      profile: { pregnancyTrimester: 3, complete: true },
    },
    {
      name: 'Joseph Adeyemi (synthetic)',
      recordNumber: 'DEMO-0003',
      birthDate: born(58, '01', '27'),
      sex: 'male',
      profile: { conditions: ['dialysis', 'ckd-5', 'diabetes'], medicines: ['insulin'], complete: true },
    },
    {
      name: 'Lily Sandberg (synthetic)',
      recordNumber: 'DEMO-0004',
      birthDate: born(9, '06', '11'),
      sex: 'female',
      profile: { complete: true },
    },
    {
      name: 'Edith Mallory (synthetic)',
      recordNumber: 'DEMO-0005',
      birthDate: born(84, '10', '30'),
      sex: 'female',
      printSize: 24,
      readingLevel: 'easier',
      profile: {
        conditions: ['falls-risk', 'osteoporosis', 'heart-failure'],
        medicines: ['loop-diuretic', 'bisphosphonate'],
        complete: true,
      },
    },
    {
      name: 'Ravi Menon (synthetic)',
      recordNumber: 'DEMO-0006',
      birthDate: born(67, '05', '05'),
      sex: 'male',
      profile: { conditions: ['diabetes-with-neuropathy', 'pad'], medicines: ['atorvastatin', 'antiplatelet'] },
    },
    {
      name: 'Sofia Brandt (synthetic)',
      recordNumber: 'DEMO-0007',
      birthDate: born(27, '02', '19'),
      sex: 'female',
      profile: { lifestyle: ['endurance-athlete'], allergies: ['nuts', 'latex'], complete: true },
    },
    {
      name: 'Walter Pryce (synthetic)',
      recordNumber: 'DEMO-0008',
      birthDate: born(46, '09', '23'),
      sex: 'male',
      profile: {
        conditions: ['copd', 'epilepsy'],
        medicines: ['laba', 'saba', 'antiepileptic'],
        lifestyle: ['smoker'],
      },
    },
    {
      name: 'Noor Haddad (synthetic)',
      recordNumber: 'DEMO-0009',
      birthDate: born(39, '12', '08'),
      sex: 'female',
      // Nothing asked yet: what a new patient looks like, with every question still open.
      profile: {},
    },
  ];
  return listed.map((patient) => patientInputSchema.parse(patient));
};
