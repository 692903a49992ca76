import type { SubjectLineProps } from '@/components/handout/subject-line';
import { today } from '@/components/shell/today';
import type { Preset } from '@/lib/domain/content/topic-library';
import type { HandoutSubject } from '@/lib/domain/handout/compose-request';
import type { PrintSize } from '@/lib/domain/handout/handout-document';
import { profileOf } from '@/lib/domain/patient/profile-of';
import type { Actor } from '@/lib/domain/permission/actor';
import type { Profile } from '@/lib/domain/profile/profile';
import { emptyProfileDraft, type ProfileDraft } from '@/lib/domain/profile/profile-draft';
import { getPatient } from '@/lib/usecases/patient/get-patient';

export type DeskSearch = { patient?: string | string[]; preset?: string | string[] };

type DeskSubject = { subject: HandoutSubject; line: SubjectLineProps; profile: ProfileDraft; printSize: PrintSize };

const unnamed = ({ name: _name, ...profile }: Profile): ProfileDraft => profile;

const forPatient = async (actor: Actor, patientId: string): Promise<DeskSubject | null> => {
  const found = await getPatient({ actor, patientId });
  if (!found.ok) return null;
  const { id, version, name, birthDate, recordNumber, printSize } = found.value;
  return {
    subject: { kind: 'patient', patientId: id, patientVersion: version },
    line: { kind: 'patient', id, name, birthDate, recordNumber },
    profile: unnamed(profileOf(found.value, today())),
    printSize,
  };
};

/** Whom the desk is opened for: a patient, a preset, or nobody by name. Null when there is no such one. */
export const loadSubject = async (
  actor: Actor,
  presets: readonly Preset[],
  { patient, preset: presetId }: DeskSearch,
): Promise<DeskSubject | null> => {
  if (typeof patient === 'string') return forPatient(actor, patient);
  if (typeof presetId !== 'string')
    return { subject: { kind: 'profile' }, line: { kind: 'profile' }, profile: emptyProfileDraft, printSize: 12 };
  const preset = presets.find(({ id }) => id === presetId);
  if (!preset) return null;
  return {
    subject: { kind: 'preset', presetId },
    line: { kind: 'preset', label: preset.label },
    profile: unnamed(preset.profile),
    printSize: 12,
  };
};
