import { z } from 'zod';
import { printSizes } from '@/lib/domain/handout/handout-document';
import { profileSchema, sexes } from '@/lib/domain/profile/profile';
import { neededLine, writtenLine, writtenWords } from '@/lib/domain/written-words';

/** `standard`: the whole two-page sheet. `easier`: for people who read little: fewer blocks, larger steps. */
export const readingLevels = ['standard', 'easier'] as const;

/**
 * What is kept of a patient's profile. Age comes from the birth date, sex from the record, and danger signs are asked
 * anew each time. Unlike a preset's, a patient's list is not complete unless someone says so: what it leaves out is unknown.
 */
export const patientProfileSchema = profileSchema
  .omit({ name: true, ageBand: true, age: true, sex: true, redFlags: true })
  .extend({ complete: z.boolean().default(false) });

export type PatientProfile = z.infer<typeof patientProfileSchema>;

const earliestBirth = '1900-01-01';

export const birthDateSchema = z.iso
  .date('must be a date such as 1954-03-09')
  .refine((date) => date >= earliestBirth, `must not be before ${earliestBirth}`);

const mostAddressLines = 5;

/** As on an envelope: one line below the other. */
const addressLines = writtenWords(200).refine(
  (text) => text.split('\n').length <= mostAddressLines,
  `must not have more than ${mostAddressLines} lines`,
);

/** What a person enters about a patient. */
export const patientInputSchema = z.strictObject({
  name: neededLine(120),
  birthDate: birthDateSchema,
  recordNumber: neededLine(40),
  /** Where a recall reaches them: its call list and its letters. Empty when the clinic keeps it elsewhere. */
  phone: writtenLine(40).default(''),
  address: addressLines.default(''),
  sex: z.enum(sexes).nullable().default(null),
  language: z
    .string()
    .regex(/^[a-z]{2,3}(-[A-Z]{2})?$/, 'must be a language code such as en')
    .default('en'),
  printSize: z.literal(printSizes).default(12),
  readingLevel: z.enum(readingLevels).default('standard'),
  profile: patientProfileSchema.prefault({}),
});

export type PatientInput = z.infer<typeof patientInputSchema>;

/** `version` goes up with each change. Dates are ISO: days as `1954-03-09`, moments with time and zone. */
export type Patient = PatientInput & {
  id: string;
  version: number;
  synthetic: boolean;
  createdAt: string;
  updatedAt: string;
};

/** One line of a search's answer. */
export type FoundPatient = Pick<Patient, 'id' | 'name' | 'birthDate' | 'recordNumber' | 'sex' | 'synthetic'>;
