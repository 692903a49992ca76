'use client';

import { useEffect, useState } from 'react';
import { findPatients } from '@/app/_client/find-patients';
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

  useEffect(() => {
    if (wanted === '') return;
    const abort = new AbortController();
    const ask = async () => {
      try {
        const found = await findPatients(wanted, abort.signal);
        if (abort.signal.aborted) return;
        setAnswer(
          found.ok ? { query: wanted, patients: found.value } : { query: wanted, failure: found.problem.detail },
        );
      } catch (error) {
        if (!abort.signal.aborted) throw error;
      }
    };
    const settle = setTimeout(() => void ask(), settleMilliseconds);
    return () => {
      clearTimeout(settle);
      abort.abort();
    };
  }, [wanted]);

  return { query, setQuery, answer, busy: wanted !== '' && answer?.query !== wanted };
};
