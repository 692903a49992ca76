import type { z } from 'zod';
import { type PatientInput, patientInputSchema } from '@/lib/domain/patient/patient';
import type { Random } from '@/prisma/demo/random';

const firstNames = {
  female: [
    'Agnes',
    'Bela',
    'Clara',
    'Dorothy',
    'Esme',
    'Farida',
    'Greta',
    'Hilde',
    'Irene',
    'Jasmin',
    'Kirsten',
    'Lena',
  ],
  male: ['Albert', 'Bruno', 'Cyril', 'Desmond', 'Emil', 'Femi', 'Gordon', 'Hasan', 'Ivor', 'Jonas', 'Kofi', 'Leon'],
};

const lastNames = [
  'Ashby',
  'Brookes',
  'Calder',
  'Drummond',
  'Eastwick',
  'Farrow',
  'Garland',
  'Hale',
  'Ingram',
  'Jessop',
];

type Illness = NonNullable<z.input<typeof patientInputSchema>['profile']>;

/** What brings people with cramps to a clinic, the common first. */
const illnesses: readonly Illness[] = [
  {},
  {},
  { conditions: ['hypertension'], medicines: ['thiazide'] },
  { conditions: ['diabetes'], medicines: ['atorvastatin'] },
  { conditions: ['ckd-3'] },
  { conditions: ['heart-failure'], medicines: ['loop-diuretic'] },
  { medicines: ['warfarin'] },
  { lifestyle: ['endurance-athlete'] },
  { conditions: ['falls-risk', 'osteoporosis'], medicines: ['bisphosphonate'] },
  { conditions: ['ckd-4', 'hypertension'] },
];

const twoDigits = (part: number): string => String(part).padStart(2, '0');

/** More made-up patients, for a history of three months. They are adults, most of them older, as people with cramps are. */
export const demoPeople = (count: number, today: string, random: Random): PatientInput[] =>
  Array.from({ length: count }, (_, index) => {
    const sex = random.pick(['female', 'male'] as const);
    const year = Number(today.slice(0, 4)) - random.between(38, 88);
    const age = Number(today.slice(0, 4)) - year;
    return patientInputSchema.parse({
      name: `${random.pick(firstNames[sex])} ${random.pick(lastNames)} (synthetic)`,
      recordNumber: `DEMO-${1001 + index}`,
      birthDate: `${year}-${twoDigits(random.between(1, 12))}-${twoDigits(random.between(1, 28))}`,
      sex,
      // 020 7946 0xxx is kept for fiction (Ofcom, "Numbers for use in TV and radio drama").
      phone: random.chance(0.85) ? `020 7946 0${twoDigits(random.between(2, 9))}${random.between(0, 9)}` : '',
      address: random.chance(0.8) ? `${random.between(2, 90)} Example Street\nLondon` : '',
      printSize: age > 78 && random.chance(0.4) ? 18 : random.pick([12, 12, 12, 12, 12, 14]),
      profile: { ...random.pick(illnesses), complete: random.chance(0.75) },
    });
  });
