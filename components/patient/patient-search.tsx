'use client';

import { Loader, Text, TextInput } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import type { KeyboardEvent, ReactNode } from 'react';
import { PatientList } from '@/components/patient/patient-list';
import { EmptyState } from '@/components/shell/empty-state';
import { useTextTypedEarly } from '@/components/shell/use-text-typed-early';
import type { FoundPatient } from '@/lib/domain/patient/patient';

export type PatientSearchAnswer = { query: string; patients: FoundPatient[] } | { query: string; failure: string };

type PatientSearchProps = {
  label: string;
  placeholder: string;
  query: string;
  onQuery: (query: string) => void;
  /** The answer to the last query; null before the first. */
  answer: PatientSearchAnswer | null;
  busy: boolean;
  onEnter: () => void;
  /** What stands under the field while nothing is searched for. */
  children?: ReactNode;
  /** What to do when nobody has this name. */
  whenNobody: ReactNode;
};

const Answer = ({ answer, whenNobody }: Pick<PatientSearchProps, 'whenNobody'> & { answer: PatientSearchAnswer }) => {
  if ('failure' in answer) return <Text role="alert">{answer.failure}</Text>;
  if (answer.patients.length > 0) return <PatientList patients={answer.patients} label="Patients found" />;
  return (
    <EmptyState title="No patient found" text="Search by any part of the name, the record number or the birth date.">
      {whenNobody}
    </EmptyState>
  );
};

/** One field that finds patients while typing. */
export const PatientSearch = (props: PatientSearchProps) => {
  const { label, placeholder, query, onQuery, answer, busy, onEnter, children, whenNobody } = props;
  const field = useTextTypedEarly(onQuery);
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Enter') onEnter();
  };
  return (
    <search>
      <TextInput
        ref={field}
        label={label}
        placeholder={placeholder}
        size="lg"
        autoFocus
        autoComplete="off"
        leftSection={<IconSearch size={20} aria-hidden />}
        rightSection={busy && <Loader size="xs" aria-label="Searching" />}
        value={query}
        onChange={(event) => onQuery(event.currentTarget.value)}
        onKeyDown={onKeyDown}
        mb="md"
      />
      <div aria-live="polite">
        {query.trim() === '' || !answer ? children : <Answer answer={answer} whenNobody={whenNobody} />}
      </div>
    </search>
  );
};
