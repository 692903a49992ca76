import type { z } from 'zod';
import { type PatientInput, patientInputSchema } from '@/lib/domain/patient/patient';

/** The birth date of someone who is so old on a day, with a birthday some months back. */
const bornYearsBefore = (today: string, years: number, month: string, day: string): string => {
  const hadBirthday = today.slice(5) >= `${month}-${day}`;
  return `${Number(today.slice(0, 4)) - years - (hadBirthday ? 0 : 1)}-${month}-${day}`;
};

/**
 * Made-up people, each for something that the sheet must get right. Ages are kept: the records are made for the day. Their
 * numbers are among those that Ofcom keeps for drama and gives to nobody; some have no number or no address, as in life.
 */
export const demoPatients = (today: string): PatientInput[] => {
  const born = (years: number, month = '03', day = '14') => bornYearsBefore(today, years, month, day);
  const listed: z.input<typeof patientInputSchema>[] = [
    {
      name: 'Harold Finch (synthetic)',
      recordNumber: 'DEMO-0001',
      phone: '020 7946 0201',
      address: '12 Example Street\nLondon',
      birthDate: born(72),
      sex: 'male',
      printSize: 18,
      profile: { conditions: ['ckd-4', 'hypertension'], medicines: ['warfarin'], complete: true },
    },
    {
      name: 'Mina Castell (synthetic)',
      recordNumber: 'DEMO-0002',
      phone: '020 7946 0202',
      address: '7 Sample Road\nLondon',
      birthDate: born(31, '08', '02'),
      sex: 'female',
      profile: { pregnancyTrimester: 3, complete: true },
    },
    {
      name: 'Joseph Adeyemi (synthetic)',
      recordNumber: 'DEMO-0003',
      phone: '020 7946 0203',
      address: '3 Specimen Court\nExample Street\nLondon',
      birthDate: born(58, '01', '27'),
      sex: 'male',
      profile: { conditions: ['dialysis', 'ckd-5', 'diabetes'], medicines: ['insulin'], complete: true },
    },
    {
      name: 'Lily Sandberg (synthetic)',
      recordNumber: 'DEMO-0004',
      address: '48 Example Street\nLondon',
      birthDate: born(9, '06', '11'),
      sex: 'female',
      profile: { complete: true },
    },
    {
      name: 'Edith Mallory (synthetic)',
      recordNumber: 'DEMO-0005',
      phone: '020 7946 0205',
      address: '1 Model Close\nLondon',
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
      phone: '020 7946 0206',
      birthDate: born(67, '05', '05'),
      sex: 'male',
      profile: { conditions: ['diabetes-with-neuropathy', 'pad'], medicines: ['atorvastatin', 'antiplatelet'] },
    },
    {
      name: 'Sofia Brandt (synthetic)',
      recordNumber: 'DEMO-0007',
      phone: '020 7946 0207',
      address: '90 Example Street\nLondon',
      birthDate: born(27, '02', '19'),
      sex: 'female',
      profile: { lifestyle: ['endurance-athlete'], allergies: ['nuts', 'latex'], complete: true },
    },
    {
      name: 'Walter Pryce (synthetic)',
      recordNumber: 'DEMO-0008',
      phone: '020 7946 0208',
      address: '5 Model Close\nLondon',
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
