import type { z } from 'zod';
import { type Selection, selectAllowed } from '@/lib/domain/handout/apply-choices';
import { type Choices, choicesSchema } from '@/lib/domain/handout/choices';
import { composeHandout, type SheetContext } from '@/lib/domain/handout/compose-handout';
import type { HandoutDocument } from '@/lib/domain/handout/handout-document';
import type { Profile } from '@/lib/domain/profile/profile';
import type { CompiledLibrary } from '@/lib/domain/tailoring/compile-library';
import { tailor } from '@/lib/domain/tailoring/tailor';
import type { Tailoring } from '@/lib/domain/tailoring/tailoring';

/** What a clinician chose: nothing beyond what the engine proposed, but for what is said otherwise. */
export const theChoices = (wanted: z.input<typeof choicesSchema> = {}): Choices => choicesSchema.parse(wanted);

export const aSheetContext = (changes: Partial<SheetContext> = {}): SheetContext => ({
  clinic: { name: 'Riverside Family Practice', phone: '555 0142', emergencyNumber: '112' },
  patientLine: '',
  issuer: 'your nurse',
  issuedOn: '2026-11-22T09:30:00.000Z',
  printSize: 12,
  paper: 'a4',
  note: '',
  withDiary: false,
  address: null,
  toldBefore: null,
  marks: 'dated',
  ...changes,
});

export type BuiltSheet = { tailoring: Tailoring; selection: Selection; document: HandoutDocument };

/** The sheet for a person, every step from profile to document done as the app does it. */
export const buildSheet = (
  library: CompiledLibrary,
  profile: Profile,
  wanted: { choices?: z.input<typeof choicesSchema>; context?: Partial<SheetContext> } = {},
): BuiltSheet => {
  const tailoring = tailor(library, profile);
  const selection = selectAllowed(library, tailoring, theChoices(wanted.choices));
  const document = composeHandout(library, tailoring, selection, aSheetContext(wanted.context));
  return { tailoring, selection, document };
};
