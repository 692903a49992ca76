import { defineRoute } from '@/app/api/v1/_route/define-route';
import { today } from '@/app/api/v1/_route/today';
import { patientInputSchema } from '@/lib/domain/patient/patient';
import { createPatient } from '@/lib/usecases/patient/create-patient';

export const POST = defineRoute({
  permission: 'patient.write',
  body: patientInputSchema,
  status: 201,
  work: ({ actor, body }) => createPatient({ actor, patient: body, today: today() }),
});
