import { z } from 'zod';
import type { DeskDraft } from '@/components/handout/desk-state';
import { type Holder, keptKey } from '@/components/shell/kept-work';
import { choicesSchema } from '@/lib/domain/handout/choices';
import type { HandoutSubject } from '@/lib/domain/handout/compose-request';
import { profileSchema } from '@/lib/domain/profile/profile';
import { ageBandTokens } from '@/lib/domain/profile/vocabulary';

/** What a desk was made of when it was kept. The version is that of the patient's record, null for nobody by name. */
export type KeptDesk = { draft: DeskDraft; patientVersion: number | null; at: number };

/** As it is while somebody types: what may not be issued yet is kept all the same. */
const storedSchema = z.strictObject({
  at: z.number(),
  patientVersion: z.int().nullable(),
  draft: z.strictObject({
    profile: profileSchema.omit({ name: true }).extend({ ageBand: z.enum(ageBandTokens).nullable() }),
    choices: choicesSchema.extend({
      note: z.string(),
      assessed: z.strictObject({ finding: z.string() }).nullable(),
    }),
    unsure: z.array(z.string()),
  }),
});

const unnamed = 'desk-unnamed-';

const nameOf = (subject: HandoutSubject): string => {
  switch (subject.kind) {
    case 'patient':
      return `desk-patient-${subject.patientId}`;
    case 'preset':
      return `${unnamed}preset-${subject.presetId}`;
    case 'profile':
      return `${unnamed}profile`;
  }
};

const versionOf = (subject: HandoutSubject): number | null =>
  subject.kind === 'patient' ? subject.patientVersion : null;

/** What this person put together for this subject and did not issue; null when there is none, or it can't be read. */
export const readUnsavedDesk = (storage: Storage, holder: Holder, subject: HandoutSubject): KeptDesk | null => {
  try {
    const stored = storage.getItem(keptKey(holder, nameOf(subject)));
    return storedSchema.parse(JSON.parse(stored ?? 'null'));
  } catch {
    return null;
  }
};

/** Keeps it in this tab, as far as the browser has room. */
export const writeUnsavedDesk = (
  storage: Storage,
  holder: Holder,
  subject: HandoutSubject,
  { draft, at }: Pick<KeptDesk, 'draft' | 'at'>,
): void => {
  const kept: KeptDesk = { draft, patientVersion: versionOf(subject), at };
  try {
    storage.setItem(keptKey(holder, nameOf(subject)), JSON.stringify(kept));
  } catch {
    // The desk works on without it.
  }
};

export const removeUnsavedDesk = (storage: Storage, holder: Holder, subject: HandoutSubject): void =>
  storage.removeItem(keptKey(holder, nameOf(subject)));

/** Forgets the desks of nobody by name: what was typed for one person must not stand on the desk of the next. */
export const forgetUnnamedDesks = (storage: Storage, holder: Holder): void => {
  const start = keptKey(holder, unnamed);
  const keys = Array.from({ length: storage.length }, (_, at) => storage.key(at) ?? '');
  for (const key of keys) if (key.startsWith(start)) storage.removeItem(key);
};

/**
 * The desk with what was kept on it. When the patient's record changed since, the profile is the record's as it is now,
 * and nobody has assessed that one yet; the server checks the whole again in any case.
 */
export const withKeptDesk = (
  fresh: DeskDraft,
  subject: HandoutSubject,
  { draft, patientVersion }: KeptDesk,
): { draft: DeskDraft; recordChanged: boolean } =>
  patientVersion === versionOf(subject)
    ? { draft, recordChanged: false }
    : { draft: { ...fresh, choices: { ...draft.choices, assessed: null } }, recordChanged: true };
