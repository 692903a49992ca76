import { type ClinicTransaction, inClinic } from '@/lib/db/in-clinic';
import { findRecall } from '@/lib/db/recall/find-recalls';
import { findRecipients } from '@/lib/db/recall/find-recipients';
import type { NewRecall, RecallRecipient } from '@/lib/domain/recall/recall';
import { newRecallSchema } from '@/lib/domain/recall/recall';
import { closeRecall } from '@/lib/usecases/recall/close-recall';
import { openRecall } from '@/lib/usecases/recall/open-recall';
import { reachOf } from '@/lib/usecases/recall/reach-of';
import { recordContact } from '@/lib/usecases/recall/record-contact';
import type { DemoStaff } from '@/prisma/demo/demo-staff';
import type { Random } from '@/prisma/demo/random';

const dayMs = 86_400_000;

const later = (moment: Date, days: number, hours = 0): Date =>
  new Date(moment.getTime() + days * dayMs + hours * 3_600_000);

const recipientsOf =
  (recallId: string) =>
  async (tx: ClinicTransaction): Promise<RecallRecipient[]> => {
    const found = await findRecall(tx, recallId);
    const reach = found && (await reachOf(tx, found));
    return reach ? findRecipients(tx, reach, { state: null, after: null, limit: 200 }) : [];
  };

const open = async ({ admin }: DemoStaff, given: NewRecall, at: Date): Promise<string> => {
  const opened = await openRecall({ actor: admin, given, now: at, inThePast: true });
  if (!opened.ok) throw new Error(`The demo recall was refused: ${opened.problem.detail}`);
  return opened.value.id;
};

const contactOutcomes = [
  { state: 'reached', words: 'Spoke to the patient; read out what changed' },
  { state: 'reached', words: '' },
  { state: 'no-answer', words: 'Try again in the evening' },
  { state: 'letter-printed', words: '' },
  { state: 'not-needed', words: 'Was in yesterday and has the new sheet' },
] as const;

/** Contacts a share of a recall's recipients, one an hour from the day after it was opened. */
const contact = async (staff: DemoStaff, recallId: string, at: Date, share: number, random: Random): Promise<void> => {
  const recipients = await inClinic(staff.nurse.clinicId, recipientsOf(recallId));
  const reached = recipients.slice(0, Math.ceil(recipients.length * share));
  for (const [index, { patientId }] of reached.entries()) {
    const given = { patientId, ...random.pick(share === 1 ? contactOutcomes.slice(0, 2) : contactOutcomes) };
    const now = later(at, 1 + Math.floor(index / 6), index % 6);
    const recorded = await recordContact({ actor: staff.nurse, recallId, given, now, inThePast: true });
    if (!recorded.ok) throw new Error(`A contact of the demo recall was refused: ${recorded.problem.detail}`);
  }
};

const dayOf = (moment: Date): string => moment.toISOString().slice(0, 10);

/** Of what was given up to then, so that the list stays what it was. */
const aRecall = (adviceKey: string, at: Date, wanted: Omit<Partial<NewRecall>, 'target'>): NewRecall =>
  newRecallSchema.parse({
    target: { kind: 'advice-key', id: adviceKey },
    filters: { given: { from: null, to: dayOf(at) } },
    severity: 'important',
    ...wanted,
  });

/** A recall that was done with in time, long ago. */
export const closedDemoRecall = async (
  staff: DemoStaff,
  adviceKey: string,
  at: Date,
  random: Random,
): Promise<void> => {
  const given = aRecall(adviceKey, at, {
    reason:
      'Made up for the demo: a sentence about vitamin B6 could be misread. Everyone given it was told what it means.',
    letter: 'One sentence could be misread. Ask us before you take a vitamin for cramps.',
  });
  const recallId = await open(staff, given, at);
  await contact(staff, recallId, at, 1, random);
  const words = 'Everyone was reached.';
  const closed = await closeRecall({ actor: staff.admin, recallId, words, now: later(at, 12), inThePast: true });
  if (!closed.ok) throw new Error(`Closing the demo recall was refused: ${closed.problem.detail}`);
};

/** A recall that people are working on. */
export const openDemoRecall = async (staff: DemoStaff, adviceKey: string, at: Date, random: Random): Promise<void> => {
  const given = aRecall(adviceKey, at, {
    severity: 'urgent',
    reason: 'Made up for the demo: the text about warm packs now says more about numb skin.',
    letter: 'Do not put a warm pack on skin that feels numb. Ask us if you are not sure.',
  });
  const recallId = await open(staff, given, at);
  await contact(staff, recallId, at, 0.4, random);
};
