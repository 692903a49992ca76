import { type ApiProblem, callApi } from '@/app/_client/call-api';
import type { FoundPatient } from '@/lib/domain/patient/patient';
import { type Result, success } from '@/lib/domain/result';

/** At most 20 patients by name, record number or birth date. */
export const findPatients = async (
  query: string,
  signal?: AbortSignal,
): Promise<Result<FoundPatient[], ApiProblem>> => {
  const answer = await callApi<{ patients: FoundPatient[] }>('/patients/search', {
    method: 'POST',
    body: { query },
    ...(signal ? { signal } : {}),
  });
  return answer.ok ? success(answer.value.patients) : answer;
};
