'use client';

import { useRouter } from 'next/navigation';
import { callApi } from '@/app/_client/call-api';
import { PatientForm } from '@/components/patient/patient-form';
import { toFormValues } from '@/components/patient/patient-form-values';
import type { Patient, PatientInput } from '@/lib/domain/patient/patient';
import type { Vocabulary } from '@/lib/domain/profile/vocabulary';

type EditPatientClientProps = { patient: Patient; vocabulary: Vocabulary };

export const EditPatientClient = ({ patient, vocabulary }: EditPatientClientProps) => {
  const router = useRouter();
  const address = `/patients/${patient.id}`;
  const save = async (changes: PatientInput) => {
    const answer = await callApi<Patient>(address, { method: 'PATCH', body: { ...changes, version: patient.version } });
    if (!answer.ok) return answer.problem;
    router.push(address);
    router.refresh();
    return null;
  };
  return (
    <PatientForm
      initial={toFormValues(patient)}
      vocabulary={vocabulary}
      submitLabel="Save"
      onSave={save}
      onCancel={() => router.push(address)}
    />
  );
};
