import type { Random } from '@/prisma/demo/random';

/** One visit of the history: when, who saw whom, and what came of it. Patients are numbers into the clinic's list. */
export type Visit = {
  at: Date;
  staff: 'doctor' | 'nurse' | 'admin';
  patient: number | null;
  overrides: boolean;
  extras: number;
  letter: boolean;
  voidReason: 'wrong-patient' | 'wrong-sheet' | 'print-failed' | null;
  reprinted: boolean;
};

const dayMs = 86_400_000;

export const daysOfHistory = 91;

const isWeekend = (day: Date): boolean => day.getUTCDay() === 0 || day.getUTCDay() === 6;

const voidedVisits = new Map<number, Visit['voidReason']>([
  [9, 'wrong-patient'],
  [31, 'wrong-sheet'],
  [54, 'print-failed'],
  [76, 'wrong-sheet'],
]);

const visitAt = (at: Date, number: number, patients: number, random: Random): Visit => ({
  at,
  staff: random.chance(0.55) ? 'nurse' : random.chance(0.9) ? 'doctor' : 'admin',
  patient: random.chance(0.87) ? random.between(0, patients - 1) : null,
  overrides: random.chance(0.2),
  extras: random.pick([0, 0, 0, 0, 1, 2]),
  letter: random.chance(0.08),
  voidReason: voidedVisits.get(number) ?? null,
  reprinted: random.chance(0.07),
});

/** Three months of a small clinic's cramp visits, up to yesterday: weekdays, up to two a day and never the same patient. */
export const planVisits = (today: string, patients: number, random: Random): Visit[][] => {
  const end = Date.parse(`${today}T00:00:00Z`);
  let planned = 0;
  const planDay = (day: Date): Visit[] => {
    const times = random
      .pick([[0], [0], [0, 1], [0, 1], []])
      .map((half) => (8 + half * 5) * 60 + random.between(20, 220));
    const visits = times.map((minutes) => {
      planned += 1;
      return visitAt(new Date(day.getTime() + minutes * 60_000), planned, patients, random);
    });
    const [first, second] = visits;
    return first && second && first.patient === second.patient ? [first] : visits;
  };
  return Array.from({ length: daysOfHistory }, (_, index) => new Date(end - (daysOfHistory - index) * dayMs))
    .filter((day) => !isWeekend(day))
    .map(planDay);
};
