import 'server-only';
import { type Clinic, getClinic } from '@/lib/db/clinic/get-clinic';
import { findToldBefore } from '@/lib/db/handout/find-told-before';
import { inClinic } from '@/lib/db/in-clinic';
import { findPatient } from '@/lib/db/patient/find-patient';
import { getStaffMember, type StaffMember } from '@/lib/db/user/get-staff-member';
import type { TopicRevision } from '@/lib/domain/content/topic-revisions';
import { applyChoices, type Selection, selectAllowed } from '@/lib/domain/handout/apply-choices';
import type { ChoiceProblem } from '@/lib/domain/handout/choices';
import { composeHandout, type SheetContext } from '@/lib/domain/handout/compose-handout';
import type { ComposeRequest } from '@/lib/domain/handout/compose-request';
import { fillTemplate } from '@/lib/domain/handout/fill-template';
import { findLanguageChoiceProblem } from '@/lib/domain/handout/find-language-choice-problem';
import { findUnaskedDangerSigns } from '@/lib/domain/handout/find-unasked-danger-signs';
import type { HandoutDocument } from '@/lib/domain/handout/handout-document';
import type { HandoutWords } from '@/lib/domain/handout/handout-words';
import { printedDate } from '@/lib/domain/handout/printed-date';
import { chooseVoices, type SheetVoices } from '@/lib/domain/handout/sheet-voices';
import type { ToldBefore } from '@/lib/domain/handout/told-before';
import { type LanguagesView, viewLanguages } from '@/lib/domain/handout/view-languages';
import type { Patient } from '@/lib/domain/patient/patient';
import type { Actor } from '@/lib/domain/permission/actor';
import type { Problem } from '@/lib/domain/problem';
import type { Fact } from '@/lib/domain/profile/fact';
import type { Profile } from '@/lib/domain/profile/profile';
import { failure, type Result, success } from '@/lib/domain/result';
import { readProfile } from '@/lib/domain/tailoring/answer-profile-line';
import type { CompiledLibrary } from '@/lib/domain/tailoring/compile-library';
import { tailor } from '@/lib/domain/tailoring/tailor';
import type { Tailoring } from '@/lib/domain/tailoring/tailoring';
import { refuseMissing } from '@/lib/usecases/access/refuse';
import type { SheetExtras } from '@/lib/usecases/handout/fit-sheet';
import { type CompiledTopics, findCompiledLibrary } from '@/lib/usecases/handout/get-compiled-library';
import { patientChangedMeanwhile, presetNotFound, topicNotFound } from '@/lib/usecases/handout/handout-problems';
import { patientNotFound } from '@/lib/usecases/patient/patient-problems';

type Input = { actor: Actor; request: ComposeRequest; now: Date; address: string | null };

/** A sheet worked out as far as it can be without laying it out. */
export type PreparedSheet = {
  library: CompiledLibrary;
  revision: string;
  topics: TopicRevision[];
  /** Advice that several of the topics have. */
  saidOnce: string[];
  profile: Profile;
  patientId: string | null;
  presetId: string | null;
  staff: StaffMember;
  tailoring: Tailoring;
  selection: Selection;
  toldBefore: ToldBefore;
  /** Empty where nothing was told before. */
  toldRevision: string;
  voices: SheetVoices;
  languages: LanguagesView;
  problems: ChoiceProblem[];
  /** Of a patient, whose danger signs are asked at each visit; a preset stands for someone who was asked. */
  unaskedDangerSigns: Fact[];
  compose: (extras: SheetExtras) => HandoutDocument;
};

const patientLineOf = ({ name, birthDate, recordNumber }: Patient, words: HandoutWords): string =>
  fillTemplate(words.patientLine, { name, birthDate: printedDate(birthDate, words), recordNumber });

type People = { clinic: Clinic; staff: StaffMember; patient: Patient | null; toldBefore: ToldBefore };

const loadPeople = ({ actor, request: { subject } }: Input, { topics }: CompiledTopics): Promise<People> =>
  inClinic(actor.clinicId, async (tx) => {
    const patient = subject.kind === 'patient' ? await findPatient(tx, subject.patientId) : null;
    return {
      clinic: await getClinic(tx),
      staff: await getStaffMember(tx, actor.userId),
      patient,
      toldBefore:
        patient &&
        (await findToldBefore(
          tx,
          patient.id,
          topics.map(({ id }) => id),
        )),
    };
  });

const subjectProblem = (request: ComposeRequest, patient: Patient | null, library: CompiledLibrary): Problem | null => {
  const { subject } = request;
  switch (subject.kind) {
    case 'patient':
      if (!patient) return patientNotFound;
      return patient.version === subject.patientVersion ? null : patientChangedMeanwhile;
    case 'preset':
      return library.source.presets.some((preset) => preset.id === subject.presetId) ? null : presetNotFound;
    case 'profile':
      return null;
  }
};

const contextOf = (
  { request, now, address }: Input,
  people: People,
  voices: SheetVoices,
): Omit<SheetContext, keyof SheetExtras> => ({
  clinic: people.clinic,
  patientLine: people.patient ? patientLineOf(people.patient, voices.main.words) : '',
  issuer: `your ${people.staff.jobTitle.toLowerCase()}`,
  issuedOn: now.toISOString(),
  printSize: request.choices.printSize,
  paper: request.choices.paper,
  note: request.choices.note,
  address,
  toldBefore: people.toldBefore,
  voices,
});

/** Works out the sheet for a request: the same for the desk's preview and for the issue, so that both agree. */
export const prepareSheet = async (input: Input): Promise<Result<PreparedSheet, Problem>> => {
  const { request } = input;
  const compiled = await findCompiledLibrary(request.topics);
  if (!compiled) return failure(topicNotFound);
  const { library } = compiled;
  const people = await loadPeople(input, compiled);
  const wrongSubject = subjectProblem(request, people.patient, library);
  if (wrongSubject === patientNotFound) return refuseMissing(input.actor, 'patient.read');
  if (wrongSubject) return failure(wrongSubject);

  const profile = readProfile(library, request.profile);
  if (!profile.ok) {
    const fields = profile.problem.map(({ field, reason }) => ({ field: `profile.${field}`, reason }));
    return failure({ code: 'invalid-input', detail: 'The profile is not right. See the fields.', fields });
  }

  const tailoring = tailor(library, profile.value, request.choices.paper);
  const applied = applyChoices(library, tailoring, request.choices);
  const selection = applied.ok ? applied.value : selectAllowed(library, tailoring, request.choices);
  const { voices, problems } = chooseVoices(library, tailoring, selection, request.choices, people.clinic.demo);
  const context = contextOf(input, people, voices);
  return success({
    ...compiled,
    profile: profile.value,
    patientId: people.patient?.id ?? null,
    presetId: request.subject.kind === 'preset' ? request.subject.presetId : null,
    staff: people.staff,
    tailoring,
    selection,
    toldBefore: people.toldBefore,
    toldRevision: people.toldBefore?.revision ?? '',
    voices,
    languages: viewLanguages(library, tailoring, selection, request.choices, people.clinic.demo),
    problems: [...(applied.ok ? [] : applied.problem), ...findLanguageChoiceProblem(request.choices, problems)],
    unaskedDangerSigns:
      request.subject.kind === 'preset' || tailoring.gate.status === 'assess-first'
        ? []
        : findUnaskedDangerSigns(library, profile.value),
    compose: (extras) => composeHandout(library, tailoring, selection, { ...context, ...extras }),
  });
};
