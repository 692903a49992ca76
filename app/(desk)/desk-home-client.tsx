'use client';

import { Button } from '@mantine/core';
import { useRouter } from 'next/navigation';
import { type ReactNode, useMemo } from 'react';
import { carryProfile } from '@/app/_client/carried-profile';
import { usePatientSearch } from '@/app/_client/use-patient-search';
import { PatientSearch } from '@/components/patient/patient-search';
import { type DangerSign, entryWords, nameFacts } from '@/components/profile/fact-names';
import { readTypedProfile } from '@/components/profile/typed-profile';
import { TextLink } from '@/components/shell/links';
import type { Vocabulary } from '@/lib/domain/profile/vocabulary';

type DeskHomeClientProps = {
  vocabulary: Vocabulary;
  dangerSigns: DangerSign[];
  /** May this person search for patients? */
  seesPatients: boolean;
  children: ReactNode;
};

export const DeskHomeClient = ({ vocabulary, dangerSigns, seesPatients, children }: DeskHomeClientProps) => {
  const router = useRouter();
  const { query, setQuery, answer, busy } = usePatientSearch(seesPatients);
  const names = useMemo(() => nameFacts(vocabulary, dangerSigns), [vocabulary, dangerSigns]);
  const typed = useMemo(() => readTypedProfile(query, vocabulary), [query, vocabulary]);
  const found = answer && 'patients' in answer && answer.query === query.trim() ? answer.patients : [];
  const startsWithAge = /^\s*\d/.test(query);

  const startFromProfile = () => {
    carryProfile(typed.entries);
    router.push('/handouts/new');
  };
  const onEnter = () => {
    const [first] = found;
    if (first && !startsWithAge) router.push(`/handouts/new?patient=${first.id}`);
    else if (typed.entries.length > 0) startFromProfile();
  };

  return (
    <>
      <PatientSearch
        label={seesPatients ? 'Find a patient, or type a profile' : 'Type a profile'}
        placeholder={seesPatients ? 'A name, a record number, or 72 ckd4 warfarin' : '72 ckd4 warfarin'}
        query={query}
        onQuery={setQuery}
        answer={answer}
        busy={busy}
        onEnter={onEnter}
        whenNobody={<TextLink href="/patients/new">Add a patient</TextLink>}
      >
        {null}
      </PatientSearch>
      {typed.entries.length > 0 && (
        <Button variant="default" mb="lg" onClick={startFromProfile}>
          New handout, no name: {typed.entries.map((entry) => entryWords(entry, names)).join(' · ')}
        </Button>
      )}
      {query.trim() === '' && children}
    </>
  );
};
