import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { findToldBefore } from '@/lib/db/handout/find-told-before';
import { inClinic } from '@/lib/db/in-clinic';
import type { Preset } from '@/lib/domain/content/topic-library';
import { type ComposeRequest, composeRequestSchema, type IssuedHandout } from '@/lib/domain/handout/compose-request';
import { needsReason } from '@/lib/domain/handout/find-added-problems';
import { findUnaskedDangerSigns } from '@/lib/domain/handout/find-unasked-danger-signs';
import type { Patient } from '@/lib/domain/patient/patient';
import { profileOf } from '@/lib/domain/patient/profile-of';
import type { Actor } from '@/lib/domain/permission/actor';
import type { Profile } from '@/lib/domain/profile/profile';
import type { CompiledLibrary } from '@/lib/domain/tailoring/compile-library';
import { tailor } from '@/lib/domain/tailoring/tailor';
import { getCompiledLibrary } from '@/lib/usecases/handout/get-compiled-library';
import { issueHandout } from '@/lib/usecases/handout/issue-handout';
import type { Visit } from '@/prisma/demo/plan-visits';
import type { Random } from '@/prisma/demo/random';

const overrideReasons = [
  'Has done this for years without trouble',
  'Done with the physiotherapist first',
  'Blood test last week was normal',
  'Wants it, and knows what to look out for',
];

/** What people ask for, and is worth its risk to some of them. */
const askedFor = ['relief.warmth', 'relief.massage', 'exercise.heel-raises', 'prevent.warm-shower', 'relief.ibuprofen'];

/** What the clinician adds: some of what is offered, and something that this person is warned about, with a reason. */
const chooseAdded = (library: CompiledLibrary, profile: Profile, visit: Visit, random: Random) => {
  const offered = [...tailor(library, profile).decisions.values()].filter(({ outcome }) => outcome === 'offered');
  const free = offered.filter((decision) => !needsReason(decision));
  const warned = offered.filter((decision) => needsReason(decision) && decision.reason.kind !== 'not-known');
  const usual = warned.filter(({ adviceKey }) => askedFor.includes(adviceKey));
  const extras = free.length === 0 ? [] : Array.from({ length: visit.extras }, () => random.pick(free).adviceKey);
  const overridden = visit.overrides ? (usual.length > 0 ? usual : warned) : [];
  return [
    ...[...new Set(extras)].map((adviceKey) => ({ adviceKey, reason: '' })),
    ...(overridden.length === 0
      ? []
      : [{ adviceKey: random.pick(overridden).adviceKey, reason: random.pick(overrideReasons) }]),
  ];
};

const profileFor = (library: CompiledLibrary, patient: Patient, on: string): Profile => {
  const known = profileOf(patient, on);
  return { ...known, absent: [...known.absent, ...findUnaskedDangerSigns(library, known)] };
};

const requestFor = (
  library: CompiledLibrary,
  visit: Visit,
  patient: Patient | null,
  presets: readonly Preset[],
  random: Random,
): ComposeRequest => {
  const preset = random.pick(presets);
  const profile = patient ? profileFor(library, patient, visit.at.toISOString().slice(0, 10)) : preset.profile;
  const { name: _, ...unnamed } = profile;
  return composeRequestSchema.parse({
    subject: patient
      ? { kind: 'patient', patientId: patient.id, patientVersion: patient.version }
      : { kind: 'preset', presetId: preset.id },
    profile: unnamed,
    choices: {
      added: chooseAdded(library, profile, visit, random),
      printSize: patient?.printSize ?? 12,
      paper: visit.letter ? 'letter' : 'a4',
    },
  });
};

const maxTries = 6;

/** On a busy machine a sheet can take longer than a clinician would wait for it; a seed waits. */
const issuePatiently = async (input: Parameters<typeof issueHandout>[0]): Promise<IssuedHandout> => {
  for (let tries = 1; ; tries += 1) {
    const issued = await issueHandout(input);
    if (issued.ok) return issued.value;
    if (issued.problem.code !== 'temporarily-unavailable' || tries === maxTries)
      throw new Error(`The demo sheet of ${input.now.toISOString()} was refused: ${issued.problem.detail}`);
    await pause(1000 * tries);
  }
};

/** Issues the sheet of a visit as the desk would, in the past. */
export const giveDemoSheet = async (
  actor: Actor,
  visit: Visit,
  patient: Patient | null,
  random: Random,
): Promise<IssuedHandout> => {
  const { library, revision, topics, installed } = await getCompiledLibrary();
  const ownPresets = installed.find(({ topic }) => topic.id === topics[0]?.id)?.presets ?? [];
  const request = requestFor(library, visit, patient, ownPresets, random);
  const told =
    patient &&
    (await inClinic(actor.clinicId, (tx) =>
      findToldBefore(
        tx,
        patient.id,
        topics.map(({ id }) => id),
      ),
    ));
  return issuePatiently({
    actor,
    request: { ...request, libraryRevision: revision, toldRevision: told?.revision ?? '' },
    idempotencyKey: randomUUID(),
    now: visit.at,
    inThePast: true,
  });
};
