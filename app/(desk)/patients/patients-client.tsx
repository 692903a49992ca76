'use client';

import { useRouter } from 'next/navigation';
import type { ReactNode } from 'react';
import { usePatientSearch } from '@/app/_client/use-patient-search';
import { PatientSearch } from '@/components/patient/patient-search';
import { TextLink } from '@/components/shell/links';

export const PatientsClient = ({ children }: { children: ReactNode }) => {
  const router = useRouter();
  const { query, setQuery, answer, busy } = usePatientSearch();
  const openFirst = () => {
    const first = answer && 'patients' in answer ? answer.patients[0] : undefined;
    if (first && !busy) router.push(`/patients/${first.id}`);
  };
  return (
    <PatientSearch
      label="Find a patient"
      placeholder="Name, record number or birth date"
      query={query}
      onQuery={setQuery}
      answer={answer}
      busy={busy}
      onEnter={openFirst}
      whenNobody={<TextLink href="/patients/new">Add a patient</TextLink>}
    >
      {children}
    </PatientSearch>
  );
};
