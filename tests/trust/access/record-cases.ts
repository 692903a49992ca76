import { randomUUID } from 'node:crypto';
import { aComposeRequest, toIssueRequest } from '@/tests/builders/compose-request-builder';
import { buildPatient } from '@/tests/builders/patient-builder';
import { buildUsual } from '@/tests/builders/usual-builder';
import { aHandout, aRecall, recallBody } from '@/tests/trust/access/record-things';
import type { Params, RouteCase } from '@/tests/trust/access/route-case';
import { topicId } from '@/tests/trust/access/text-things';
import { newWord, type Side } from '@/tests/trust/access/world';

const aPatient = ({ side }: { side: Side }): Params => ({ id: side.patient.id });
const ofPatient = { of: 'clinic', make: aPatient } as const;
const ofHandout = { of: 'clinic', make: ({ side }: { side: Side }) => aHandout(side) } as const;
const ofRecall = { of: 'clinic', make: ({ side }: { side: Side }) => aRecall(side) } as const;
const nothing = { of: 'installation' } as const;

/** Everything of a clinic's records: patients, sheets, recalls, reports, the audit record. */
export const recordCases: Record<string, RouteCase> = {
  'POST /api/v1/csp-reports': {
    ...nothing,
    body: () => ({ 'csp-report': { 'document-uri': 'http://localhost/', 'violated-directive': 'script-src' } }),
    headers: () => ({ 'content-type': 'application/csp-report' }),
  },
  'POST /api/v1/patients': {
    ...nothing,
    body: () => ({ name: `Somebody ${newWord()}`, birthDate: '1954-03-09', recordNumber: newWord() }),
  },
  'POST /api/v1/patients/search': { ...nothing, body: () => ({ query: '' }) },
  'PATCH /api/v1/patients/[id]': {
    of: 'clinic',
    make: async ({ side: { clinicId } }) => ({ id: (await buildPatient(clinicId)).id }),
    body: () => ({ version: 1, phone: '1' }),
  },
  'POST /api/v1/patients/[id]/timeline': { ...ofPatient, body: () => ({ before: null }) },
  'POST /api/v1/patients/[id]/told': { ...ofPatient, body: () => ({ query: 'rub' }) },
  'POST /api/v1/handouts/preview': { ...nothing, body: () => aComposeRequest() },
  'POST /api/v1/handouts': {
    ...nothing,
    body: () => toIssueRequest(aComposeRequest()),
    headers: () => ({ 'idempotency-key': randomUUID() }),
  },
  'GET /api/v1/handouts/[id]/pdf': ofHandout,
  'POST /api/v1/handouts/[id]/teach-backs': { ...ofHandout, body: () => ({ result: 'explained-correctly' }) },
  'POST /api/v1/handouts/[id]/void': { ...ofHandout, body: () => ({ reason: 'wrong-sheet' }) },
  'GET /api/v1/content-news': { ...nothing, query: `topics=${topicId}&since=1` },
  'POST /api/v1/usuals': {
    ...nothing,
    asSomebodyNew: true,
    body: () => ({ name: newWord(), set: { added: ['relief.massage'] } }),
  },
  'DELETE /api/v1/usuals/[id]': {
    of: 'clinic',
    make: async ({ asker }) => ({ id: (await buildUsual(asker.actor)).id }),
  },
  'POST /api/v1/recalls': { ...nothing, body: recallBody },
  'POST /api/v1/recalls/preview': { ...nothing, body: () => ({ target: recallBody().target }) },
  'GET /api/v1/recalls/targets': { ...nothing, query: 'q=rub' },
  'POST /api/v1/recalls/[id]/close': { ...ofRecall, body: () => ({ words: 'Everyone was told.' }) },
  'POST /api/v1/recalls/[id]/contacts': {
    ...ofRecall,
    body: ({ side }) => ({ patientId: side.patient.id, state: 'reached' }),
  },
  'GET /api/v1/recalls/[id]/csv': ofRecall,
  'POST /api/v1/recalls/[id]/letters': { ...ofRecall, body: ({ side }) => ({ patientIds: [side.patient.id] }) },
  'POST /api/v1/recalls/[id]/recipients': { ...ofRecall, body: () => ({}) },
  'GET /api/v1/reports/[name]': { of: 'installation', make: () => ({ name: 'advice' }) },
  'GET /api/v1/reports/[name]/csv': { of: 'installation', make: () => ({ name: 'advice' }) },
  // Of a record that grows with each test, always as much.
  'GET /api/v1/audit/csv': { ...nothing, query: 'before=200' },
  'GET /livez': nothing,
  'GET /readyz': nothing,
};
