import { randomBytes } from 'node:crypto';
import { importTopicLibrary } from '@/lib/db/content/import-topic-library';
import type { Patient } from '@/lib/domain/patient/patient';
import type { Role } from '@/lib/domain/permission/permissions';
import { buildClinic } from '@/tests/builders/clinic-builder';
import { forFewPeople } from '@/tests/builders/few-people-builder';
import { readLegCramps } from '@/tests/builders/library-builder';
import { buildPatient } from '@/tests/builders/patient-builder';
import { type BuiltUser, buildUser } from '@/tests/builders/user-builder';
import { asOwner } from '@/tests/setup/provide-database';

/** Stands in what only some may see: names of patients, titles of drafts. In an answer that refuses it is a leak. */
export const canary = 'ZZCANARY';

/** One clinic with somebody in each role. */
export type Side = {
  clinicId: string;
  clinician: BuiltUser;
  editor: BuiltUser;
  admin: BuiltUser;
  suspended: BuiltUser;
  /** An editor who asks for nothing: what they wrote, the others may review. */
  writer: BuiltUser;
  patient: Patient;
};

export type World = { ours: Side; theirs: Side };

let made = 0;

const consonants = 'bcdfghjklmnpqrst';

/** A word that was not used before. No check of a text minds it: figures may look like a telephone number. */
export const newWord = (): string => {
  made += 1;
  const digits = `${made.toString(16)}${randomBytes(3).toString('hex')}`;
  return [...digits].map((digit) => consonants[Number.parseInt(digit, 16)]).join('');
};

export const suspend = ({ actor }: BuiltUser): Promise<unknown> =>
  asOwner((client) =>
    client.query('UPDATE memberships SET suspended_at = now() WHERE clinic_id = $1 AND user_id = $2', [
      actor.clinicId,
      actor.userId,
    ]),
  );

const buildSide = async (): Promise<Side> => {
  const clinicId = await buildClinic();
  const inRole = (role: Role) => buildUser({ clinicId, role });
  const suspended = await inRole('clinician');
  await suspend(suspended);
  return {
    clinicId,
    suspended,
    clinician: await inRole('clinician'),
    editor: await inRole('editor'),
    admin: await inRole('admin'),
    writer: await inRole('editor'),
    patient: await buildPatient(clinicId, { name: `${canary} ${newWord()}` }),
  };
};

/** One for each time that one is withdrawn, in full: the people of each rule have sheets of their own. */
const enoughRules = 24;

/**
 * Two clinics over one content: the leg-cramp pack for so few kinds of people that all of their sheets are looked at in a
 * moment, with some of its rules.
 */
export const buildWorld = async (): Promise<World> => {
  const pack = await readLegCramps();
  await importTopicLibrary({ ...pack, ...forFewPeople(pack), rules: pack.rules.slice(0, enoughRules) });
  return { ours: await buildSide(), theirs: await buildSide() };
};

/** Nobody is asked who they are again because a long test went on. */
export const confirmEverybody = (): Promise<unknown> =>
  asOwner((client) => client.query('UPDATE sessions SET confirmed_at = now() WHERE revoked_at IS NULL'));
