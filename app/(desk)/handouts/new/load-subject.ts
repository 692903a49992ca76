import type { SubjectLineProps } from '@/components/handout/subject-line';
import { today } from '@/components/shell/today';
import type { Preset } from '@/lib/domain/content/topic-library';
import type { HandoutSubject } from '@/lib/domain/handout/compose-request';
import { type Paper, type PrintSize, papers, printSizes } from '@/lib/domain/handout/handout-document';
import { profileOf } from '@/lib/domain/patient/profile-of';
import type { Actor } from '@/lib/domain/permission/actor';
import type { Profile } from '@/lib/domain/profile/profile';
import { emptyProfileDraft, type ProfileDraft } from '@/lib/domain/profile/profile-draft';
import { getMadeUpPerson } from '@/lib/usecases/check/get-made-up-person';
import { getPatient } from '@/lib/usecases/patient/get-patient';

export type DeskSearch = Partial<
  Record<'patient' | 'preset' | 'topic' | 'topics' | 'made' | 'size' | 'paper', string | string[]>
>;

/** Which topics the address names: `?topics=leg-cramps,heartburn`, and of someone made up the topic of the check. */
export const wantedTopics = ({ topics, topic }: DeskSearch): string[] | undefined => {
  if (typeof topics === 'string' && topics !== '') return topics.split(',');
  return typeof topic === 'string' ? [topic] : undefined;
};

type DeskSubject = {
  subject: HandoutSubject;
  line: SubjectLineProps;
  profile: ProfileDraft;
  printSize: PrintSize;
  paper: Paper;
  /** The language that the patient reads; null for nobody by name. */
  reads: string | null;
};

const unnamed = ({ name: _name, ...profile }: Profile): ProfileDraft => profile;

const forPatient = async (actor: Actor, patientId: string): Promise<DeskSubject | null> => {
  const found = await getPatient({ actor, patientId });
  if (!found.ok) return null;
  const { id, version, name, birthDate, recordNumber, printSize, language } = found.value;
  return {
    subject: { kind: 'patient', patientId: id, patientVersion: version },
    line: { kind: 'patient', id, name, birthDate, recordNumber },
    profile: unnamed(profileOf(found.value, today())),
    printSize,
    paper: 'a4',
    reads: language,
  };
};

/** One of the made-up people of a topic's checks, in the print that was looked at. */
const forMadeUpPerson = async (
  actor: Actor,
  { topic, made, size, paper }: Record<'topic' | 'made' | 'size' | 'paper', unknown>,
): Promise<DeskSubject | null> => {
  const found = await getMadeUpPerson({ actor, topicId: String(topic), profileId: String(made) });
  if (!found.ok) return null;
  return {
    subject: { kind: 'profile' },
    line: { kind: 'made-up', label: found.value.label },
    profile: unnamed(found.value.profile),
    printSize: printSizes.find((each) => String(each) === size) ?? 12,
    paper: papers.find((each) => each === paper) ?? 'a4',
    reads: null,
  };
};

/** Whom the desk is opened for: a patient, a preset, someone made up, or nobody by name. Null when there is no such one. */
export const loadSubject = async (
  actor: Actor,
  presets: readonly Preset[],
  { patient, preset: presetId, topic, made, size, paper }: DeskSearch,
): Promise<DeskSubject | null> => {
  if (typeof patient === 'string') return forPatient(actor, patient);
  if (typeof made === 'string') return forMadeUpPerson(actor, { topic, made, size, paper });
  const plain = { printSize: 12, paper: 'a4', reads: null } as const;
  if (typeof presetId !== 'string')
    return { subject: { kind: 'profile' }, line: { kind: 'profile' }, profile: emptyProfileDraft, ...plain };
  const preset = presets.find(({ id }) => id === presetId);
  if (!preset) return null;
  return {
    subject: { kind: 'preset', presetId },
    line: { kind: 'preset', label: preset.label },
    profile: unnamed(preset.profile),
    ...plain,
  };
};
