'use client';

import { useRouter } from 'next/navigation';
import { callApi } from '@/app/_client/call-api';
import { PatientForm } from '@/components/patient/patient-form';
import { emptyPatientForm } from '@/components/patient/patient-form-values';
import type { Patient, PatientInput } from '@/lib/domain/patient/patient';
import type { Vocabulary } from '@/lib/domain/profile/vocabulary';

export const NewPatientClient = ({ vocabulary }: { vocabulary: Vocabulary }) => {
  const router = useRouter();
  const save = async (patient: PatientInput) => {
    const answer = await callApi<Patient>('/patients', { method: 'POST', body: patient });
    if (!answer.ok) return answer.problem;
    router.push(`/patients/${answer.value.id}`);
    return null;
  };
  return (
    <PatientForm
      initial={emptyPatientForm}
      vocabulary={vocabulary}
      submitLabel="Add the patient"
      onSave={save}
      onCancel={() => router.push('/patients')}
    />
  );
};
