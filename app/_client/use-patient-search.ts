'use client';

import { useState } from 'react';
import { findPatients } from '@/app/_client/find-patients';
import { useWhenSettled } from '@/app/_client/use-when-settled';
import type { PatientSearchAnswer } from '@/components/patient/patient-search';

const settleMilliseconds = 120;

/**
 * Patients for what stands in the search field, asked for while typing; an overtaken question is dropped. Nothing is
 * asked for someone who may not know.
 */
export const usePatientSearch = (mayAsk = true) => {
  const [query, setQuery] = useState('');
  const [answer, setAnswer] = useState<PatientSearchAnswer | null>(null);
  const wanted = mayAsk ? query.trim() : '';

  useWhenSettled({
    wanted: wanted || null,
    settleMilliseconds,
    ask: findPatients,
    onAnswer: (found, asked) =>
      setAnswer(found.ok ? { query: asked, patients: found.value } : { query: asked, failure: found.problem.detail }),
  });

  return { query, setQuery, answer, busy: wanted !== '' && answer?.query !== wanted };
};
