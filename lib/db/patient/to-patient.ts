import type { Patient as Row } from '@/lib/db/generated/client';
import { printSizes } from '@/lib/domain/handout/handout-document';
import { type Patient, patientProfileSchema, readingLevels } from '@/lib/domain/patient/patient';

export const toDay = (date: Date): string => date.toISOString().slice(0, 10);

/** A row as plain data. What an older version stored is read with today's schema, so that it fails here or nowhere. */
export const toPatient = (row: Row): Patient => ({
  id: row.id,
  name: row.name,
  birthDate: toDay(row.birthDate),
  recordNumber: row.recordNumber,
  phone: row.phone,
  address: row.address,
  sex: row.sex,
  language: row.language,
  printSize: printSizes.find((size) => size === row.printSize) ?? 12,
  readingLevel: readingLevels.find((level) => level === row.readingLevel) ?? 'standard',
  profile: patientProfileSchema.parse(row.profile),
  version: row.version,
  synthetic: row.synthetic,
  createdAt: row.createdAt.toISOString(),
  updatedAt: row.updatedAt.toISOString(),
});

const fromDay = (day: string): Date => new Date(`${day}T00:00:00Z`);

export const toPatientData = <Input extends { birthDate: string }>(input: Input) => ({
  ...input,
  birthDate: fromDay(input.birthDate),
});
