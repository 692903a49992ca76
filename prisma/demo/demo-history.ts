import { recordAuditEvent } from '@/lib/db/audit/record-audit-event';
import { inClinic } from '@/lib/db/in-clinic';
import { closeRenderPool } from '@/lib/documents/pdf/render-pool';
import type { AuditEvent } from '@/lib/domain/audit/audit-event';
import type { IssuedHandout } from '@/lib/domain/handout/compose-request';
import type { Patient } from '@/lib/domain/patient/patient';
import type { Actor } from '@/lib/domain/permission/actor';
import { newTeachBackSchema, type TeachBackResult } from '@/lib/domain/teach-back/teach-back';
import { recordTeachBack } from '@/lib/usecases/handout/record-teach-back';
import { voidHandout } from '@/lib/usecases/handout/void-handout';
import { keepUsual } from '@/lib/usecases/usual/keep-usual';
import { closedDemoRecall, openDemoRecall } from '@/prisma/demo/demo-recalls';
import { type DemoStaff, findDemoStaff } from '@/prisma/demo/demo-staff';
import { giveDemoSheet } from '@/prisma/demo/give-demo-sheet';
import { planVisits, type Visit } from '@/prisma/demo/plan-visits';
import { type Random, randomFrom } from '@/prisma/demo/random';

const minuteMs = 60_000;

const after = (moment: Date, minutes: number): Date => new Date(moment.getTime() + minutes * minuteMs);

const note = (actor: Actor, event: AuditEvent): Promise<void> =>
  inClinic(actor.clinicId, (tx) => recordAuditEvent(tx, event));

/** How teach-backs go, the usual the most often. */
const results: readonly TeachBackResult[] = [
  ...Array<TeachBackResult>(11).fill('explained-correctly'),
  ...Array<TeachBackResult>(4).fill('after-re-explaining'),
  'needs-follow-up',
  'needs-follow-up',
  'declined',
  'representative-taught',
];

const wordsFor: Partial<Record<TeachBackResult, string>> = {
  'needs-follow-up': 'Unsure which signs mean call today. Ask again at the next visit.',
  'representative-taught': 'The daughter does the stretches with him.',
};

const teachBack = async (actor: Actor, handout: IssuedHandout, at: Date, result: TeachBackResult): Promise<void> => {
  const given = newTeachBackSchema.parse({
    result,
    learner: result === 'representative-taught' ? 'carer' : 'patient',
    words: wordsFor[result] ?? '',
  });
  const recorded = await recordTeachBack({ actor, handoutId: handout.id, given, now: at, inThePast: true });
  if (!recorded.ok) throw new Error(`A demo teach-back was refused: ${recorded.problem.detail}`);
};

type Clinic = { staff: DemoStaff; patients: readonly Patient[]; end: Date };

const isLongAgo = (visit: Visit, end: Date): boolean => end.getTime() - visit.at.getTime() > 12 * 24 * 60 * minuteMs;

const whatCameOfIt = async (clinic: Clinic, visit: Visit, handout: IssuedHandout, random: Random): Promise<void> => {
  const { staff, end } = clinic;
  const actor = staff[visit.staff];
  if (visit.voidReason) {
    const given = { reason: visit.voidReason, words: '' };
    await voidHandout({ actor, handoutId: handout.id, given, now: after(visit.at, 2), inThePast: true });
    return;
  }
  if (visit.patient === null || random.chance(0.3)) return;
  // Some of the latest are still to come back to.
  const isDue = !isLongAgo(visit, end) && random.chance(0.4);
  const result = isDue ? 'needs-follow-up' : random.pick(results);
  await teachBack(actor, handout, after(visit.at, 4), result);
  // A nurse calls a week later; the latest follow-ups are still due.
  if (result === 'needs-follow-up' && isLongAgo(visit, end))
    await teachBack(staff.nurse, handout, after(visit.at, 7 * 24 * 60), 'after-re-explaining');
};

const makeVisit = async (clinic: Clinic, visit: Visit): Promise<void> => {
  const { staff, patients } = clinic;
  // Of its own, for visits of a day are made side by side.
  const random = randomFrom(visit.at.getTime());
  const actor = staff[visit.staff];
  const patient = visit.patient === null ? null : (patients[visit.patient] ?? null);
  if (patient)
    await note(actor, { type: 'patient.viewed', actor, patientId: patient.id, at: after(visit.at, -2), detail: {} });
  const handout = await giveDemoSheet(actor, visit, patient, random);
  await whatCameOfIt(clinic, visit, handout, random);
  if (visit.voidReason)
    await giveDemoSheet(actor, { ...visit, at: after(visit.at, 3), voidReason: null }, patient, random);
  if (visit.reprinted) {
    const about = patient ? { patientId: patient.id } : {};
    const at = after(visit.at, 9);
    await note(actor, { type: 'handout.viewed', actor, handoutId: handout.id, ...about, at, detail: {} });
  }
};

const signInEachMorning = async ({ staff }: Clinic, visits: readonly Visit[]): Promise<void> => {
  const mornings = new Map(
    visits.map(({ at, staff: who }) => [`${at.toISOString().slice(0, 10)} ${who}`, { at, who }]),
  );
  for (const { at, who } of mornings.values()) {
    const actor = staff[who];
    await note(actor, {
      type: 'session.started',
      actor,
      at: new Date(`${at.toISOString().slice(0, 10)}T08:02:00Z`),
      detail: {},
    });
  }
};

const keepUsuals = async ({ staff }: Clinic): Promise<void> => {
  const sets = [
    {
      actor: staff.doctor,
      name: 'Night cramps, first visit',
      shared: false,
      added: ['exercise.seated-ankle', 'relief.warmth'],
    },
    { actor: staff.admin, name: 'Clinic’s night cramps', shared: true, added: ['relief.massage', 'prevent.footwear'] },
  ];
  for (const { actor, name, shared, added } of sets) {
    const kept = await keepUsual({ actor, usual: { name, shared, set: { added, removed: [], order: [] } } });
    if (!kept.ok) throw new Error(`A usual set of the demo was refused: ${kept.problem.detail}`);
  }
};

/** Three months of records for the demo clinic, made by the use cases themselves, so that every page has something to show. */
export const makeDemoHistory = async (
  clinicId: string,
  patients: readonly Patient[],
  today: string,
): Promise<number> => {
  const random = randomFrom(20_261_122);
  const staff = await inClinic(clinicId, findDemoStaff);
  const clinic: Clinic = { staff, patients, end: new Date(`${today}T00:00:00Z`) };
  const days = planVisits(today, patients.length, random);
  try {
    await signInEachMorning(clinic, days.flat());
    for (const visits of days) await Promise.all(visits.map((visit) => makeVisit(clinic, visit)));
    await keepUsuals(clinic);
    await closedDemoRecall(staff, 'supp.vitamin-b6', after(clinic.end, -40 * 24 * 60 + 10 * 60), random);
    await openDemoRecall(staff, 'relief.warmth', after(clinic.end, -5 * 24 * 60 + 11 * 60), random);
  } finally {
    await closeRenderPool();
  }
  return days.flat().length;
};
