import { describe, expect, test } from 'vitest';
import { auditAddress, auditCsvAddress } from '@/components/audit/audit-address';
import { auditEventDetail, auditEventWords } from '@/lib/domain/audit/audit-event-detail';
import { readAuditFilters } from '@/lib/domain/audit/audit-filters';

const id = '019a9c11-7f00-7000-8000-000000000001';

describe('an event in words', () => {
  test.for<[string, unknown, string]>([
    ['handout.voided', { reason: 'wrong-patient' }, 'Reason: wrong patient'],
    ['handout.issued', { pdfSha256: 'abcdef0123', overrides: 1 }, 'PDF abcdef01, 1 caution overridden'],
    ['handout.issued', { pdfSha256: 'abcdef0123', overrides: 0 }, 'PDF abcdef01'],
    ['patient.changed', { fields: ['name', 'phone'], version: 3 }, 'Changed: name, phone (version 3)'],
    [
      'teach-back.recorded',
      { result: 'declined', learner: 'parent', corrects: id },
      'Declined, parent, corrects an earlier one',
    ],
    [
      'access.refused',
      { permission: 'report.read', because: 'role' },
      'See and take out reports, which name nobody: not in their role',
    ],
    ['access.refused', { permission: 'gone.by-now', because: 'not-found' }, 'gone.by-now: nothing there'],
    ['recall.exported', { recallId: id, what: 'letters', rows: 2 }, 'Recall 00000001: letters, 2 rows'],
    ['audit.viewed', {}, ''],
  ])('%s', ([type, detail, words]) => {
    expect(auditEventDetail(type, detail)).toBe(words);
  });

  test('that this version does not know, or that holds something else, is shown as it was kept', () => {
    expect(auditEventWords('from.the-future')).toBe('from.the-future');
    expect(auditEventDetail('from.the-future', { a: 1 })).toBe('{"a":1}');
    expect(auditEventDetail('handout.voided', { reason: 'unheard-of' })).toBe('{"reason":"unheard-of"}');
    expect(auditEventWords('constructor')).toBe('constructor');
  });
});

describe('the filters of an address', () => {
  test('that are empty or missing let everything through', () => {
    const none = { who: null, what: null, patient: null, from: null, to: null, before: null };
    expect(readAuditFilters({})).toEqual({ ok: true, value: none });
    expect(readAuditFilters({ who: '', what: '', from: '', to: '', patient: '', before: '' })).toMatchObject({
      value: none,
    });
  });

  test('that can’t be come back with their fields, all at once', () => {
    const read = readAuditFilters({
      who: '1 OR 1=1',
      what: 'made.up',
      from: '2026-11-22',
      to: '2026-11-01',
      before: '-1',
    });
    expect(read.ok ? [] : read.problem.fields?.map(({ field }) => field).sort()).toEqual([
      'before',
      'to',
      'what',
      'who',
    ]);
  });

  test('make the same address again, and a file that begins with the latest event', () => {
    const filters = { who: id, what: 'handout.issued', patient: null, from: '2026-11-01', to: null, before: '7' };
    const query = `who=${id}&what=handout.issued&from=2026-11-01`;
    expect(auditAddress(filters)).toBe(`/audit?${query}&before=7`);
    expect(auditCsvAddress(filters)).toBe(`/api/v1/audit/csv?${query}`);
    expect(auditAddress({})).toBe('/audit');
  });
});
