import { printSizes } from '@/lib/domain/handout/handout-document';
import { type Patient, type PatientInput, readingLevels } from '@/lib/domain/patient/patient';

/** A patient as the form holds it: every choice as the text that its control knows. */
export type PatientFormValues = {
  name: string;
  birthDate: string;
  recordNumber: string;
  phone: string;
  address: string;
  sex: string;
  language: string;
  printSize: string;
  readingLevel: string;
  profile: PatientInput['profile'];
};

export const emptyPatientForm: PatientFormValues = {
  name: '',
  birthDate: '',
  recordNumber: '',
  phone: '',
  address: '',
  sex: '',
  language: 'en',
  printSize: '12',
  readingLevel: 'standard',
  profile: {
    pregnancyTrimester: null,
    conditions: [],
    medicines: [],
    allergies: [],
    lifestyle: [],
    absent: [],
    complete: false,
  },
};

export const toFormValues = (patient: Patient): PatientFormValues => ({
  name: patient.name,
  birthDate: patient.birthDate,
  recordNumber: patient.recordNumber,
  phone: patient.phone,
  address: patient.address,
  sex: patient.sex ?? '',
  language: patient.language,
  printSize: String(patient.printSize),
  readingLevel: patient.readingLevel,
  profile: patient.profile,
});

export const toPatientInput = (values: PatientFormValues): PatientInput => ({
  name: values.name.trim(),
  birthDate: values.birthDate,
  recordNumber: values.recordNumber.trim(),
  phone: values.phone.trim(),
  address: values.address.trim(),
  sex: values.sex === 'female' || values.sex === 'male' ? values.sex : null,
  language: values.language,
  printSize: printSizes.find((size) => String(size) === values.printSize) ?? 12,
  readingLevel: readingLevels.find((level) => level === values.readingLevel) ?? 'standard',
  profile: values.sex === 'male' ? { ...values.profile, pregnancyTrimester: null } : values.profile,
});

/** The server's reasons beside the fields that they speak of: "must not be in the future" under the birth date. */
export const fieldErrors = (fields: readonly { field: string; reason: string }[]): Record<string, string> =>
  Object.fromEntries(fields.map(({ field, reason }) => [field, `This ${reason}`]));
