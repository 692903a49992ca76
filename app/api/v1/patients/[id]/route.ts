import { z } from 'zod';
import { defineRoute } from '@/app/api/v1/_route/define-route';
import { today } from '@/app/api/v1/_route/today';
import { patientInputSchema, patientProfileSchema } from '@/lib/domain/patient/patient';
import { changePatient } from '@/lib/usecases/patient/change-patient';

const { name, birthDate, recordNumber, phone, address, sex, language, printSize, readingLevel } =
  patientInputSchema.shape;

/** Without the defaults of a new record: a field that is not sent stays as it is. */
const changesSchema = z.strictObject({
  version: z.int().min(1),
  name: name.optional(),
  birthDate: birthDate.optional(),
  recordNumber: recordNumber.optional(),
  phone: phone.unwrap().optional(),
  address: address.unwrap().optional(),
  sex: sex.unwrap().optional(),
  language: language.unwrap().optional(),
  printSize: printSize.unwrap().optional(),
  readingLevel: readingLevel.unwrap().optional(),
  profile: patientProfileSchema.optional(),
});

export const PATCH = defineRoute({
  permission: 'patient.write',
  params: z.object({ id: z.guid() }),
  body: changesSchema,
  work: ({ actor, params, body }) => {
    const { version, ...changes } = body;
    return changePatient({ actor, patientId: params.id, version, changes, today: today() });
  },
});
