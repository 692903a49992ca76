import { expect, test } from 'vitest';
import type { DeskDraft } from '@/components/handout/desk-state';
import {
  forgetUnnamedDesks,
  readUnsavedDesk,
  removeUnsavedDesk,
  withKeptDesk,
  writeUnsavedDesk,
} from '@/components/handout/unsaved-desk';
import { forgetKept, keptKey } from '@/components/shell/kept-work';
import { choicesSchema } from '@/lib/domain/handout/choices';
import type { HandoutSubject } from '@/lib/domain/handout/compose-request';
import { emptyProfileDraft } from '@/lib/domain/profile/profile-draft';
import { memoryStorage } from '@/tests/setup/memory-storage';

const nurse = { userId: 'nurse', clinicId: 'hill' };
const patient: HandoutSubject = { kind: 'patient', patientId: 'p1', patientVersion: 3 };
const preset: HandoutSubject = { kind: 'preset', presetId: 'older' };
const nobody: HandoutSubject = { kind: 'profile' };

const fresh: DeskDraft = { profile: emptyProfileDraft, choices: choicesSchema.parse({}), unsure: [] };
const worked: DeskDraft = {
  profile: { ...emptyProfileDraft, ageBand: 'older-adult', age: 72, conditions: ['ckd-4'], absent: ['redFlag:RF-01'] },
  choices: { ...fresh.choices, removed: ['relief.massage'], note: 'Bring the diary', assessed: { finding: 'No DVT' } },
  unsure: ['medicine:diuretic'],
};

test('what one person put together for one subject comes back as it was, and for nobody and nothing else', () => {
  const tab = memoryStorage();
  writeUnsavedDesk(tab, nurse, patient, { draft: worked, at: 5 });
  expect(readUnsavedDesk(tab, nurse, patient)).toEqual({ draft: worked, patientVersion: 3, at: 5 });
  expect(readUnsavedDesk(tab, { ...nurse, userId: 'doctor' }, patient)).toBeNull();
  expect(readUnsavedDesk(tab, { ...nurse, clinicId: 'valley' }, patient)).toBeNull();
  expect(readUnsavedDesk(tab, nurse, { ...patient, patientId: 'p2' })).toBeNull();
  expect(readUnsavedDesk(tab, nurse, preset)).toBeNull();
  removeUnsavedDesk(tab, nurse, patient);
  expect(tab.length).toBe(0);
});

test('a note that is too long to be issued is kept for whoever shortens it, spaces and all', () => {
  const tab = memoryStorage();
  const draft = { ...worked, choices: { ...worked.choices, note: `${'word '.repeat(300)}` } };
  writeUnsavedDesk(tab, nurse, patient, { draft, at: 5 });
  expect(readUnsavedDesk(tab, nurse, patient)?.draft).toEqual(draft);
});

test.for([
  ['no JSON', '{'],
  ['nothing', 'null'],
  ['a desk of another shape', '{"at":1,"patientVersion":3,"draft":{}}'],
  [
    'a fact that nobody knows of',
    JSON.stringify({
      at: 1,
      patientVersion: 3,
      draft: { ...worked, profile: { ...worked.profile, ageBand: 'giant' } },
    }),
  ],
  ['a desk with more in it', JSON.stringify({ at: 1, patientVersion: 3, draft: worked, name: 'Maria' })],
])('is not misled by %s', ([, stored = '']) => {
  const tab = memoryStorage();
  tab.setItem(keptKey(nurse, 'desk-patient-p1'), stored);
  expect(readUnsavedDesk(tab, nurse, patient)).toBeNull();
});

test('of a record that changed since, the profile is taken as it is now, and nobody has assessed that one', () => {
  const now = { ...fresh, profile: { ...emptyProfileDraft, ageBand: 'adult' as const } };
  const kept = { draft: worked, patientVersion: 2, at: 5 };
  expect(withKeptDesk(now, patient, kept)).toEqual({
    recordChanged: true,
    draft: { profile: now.profile, choices: { ...worked.choices, assessed: null }, unsure: [] },
  });
  expect(withKeptDesk(now, patient, { ...kept, patientVersion: 3 })).toEqual({ recordChanged: false, draft: worked });
  expect(withKeptDesk(fresh, nobody, { ...kept, patientVersion: null }).recordChanged).toBe(false);
});

test('what was typed for nobody by name is forgotten when the desk is left; what is a patient’s stays with the patient', () => {
  const tab = memoryStorage();
  for (const subject of [patient, preset, nobody]) writeUnsavedDesk(tab, nurse, subject, { draft: worked, at: 5 });
  forgetUnnamedDesks(tab, nurse);
  expect(readUnsavedDesk(tab, nurse, nobody)).toBeNull();
  expect(readUnsavedDesk(tab, nurse, preset)).toBeNull();
  expect(readUnsavedDesk(tab, nurse, patient)).not.toBeNull();
});

test('signing out forgets everyone’s, another person’s sign-in all but their own, and neither what is not ours', () => {
  const tab = memoryStorage();
  const doctor = { ...nurse, userId: 'doctor' };
  for (const holder of [nurse, doctor]) writeUnsavedDesk(tab, holder, patient, { draft: worked, at: 5 });
  tab.setItem('of-somebody-else', 'x');
  forgetKept(tab, doctor);
  expect(readUnsavedDesk(tab, nurse, patient)).toBeNull();
  expect(readUnsavedDesk(tab, doctor, patient)).not.toBeNull();
  forgetKept(tab);
  expect([tab.length, tab.key(0)]).toEqual([1, 'of-somebody-else']);
});

test('a browser with no room loses the desk and nothing else', () => {
  const full: Storage = {
    ...memoryStorage(),
    setItem: () => {
      throw new DOMException('full', 'QuotaExceededError');
    },
  };
  expect(() => writeUnsavedDesk(full, nurse, patient, { draft: worked, at: 5 })).not.toThrow();
});
