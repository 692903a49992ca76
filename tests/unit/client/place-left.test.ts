import { expect, test } from 'vitest';
import { isOwnPath, notePlace, takePlace } from '@/app/_client/place-left';
import { memoryStorage } from '@/tests/setup/memory-storage';

const nurse = { userId: 'nurse', clinicId: 'hill' };
const hour = 3_600_000;

test.for<[string, boolean]>([
  ['/', true],
  ['/handouts/new?patient=0198c0de&topics=leg-cramps', true],
  ['', false],
  ['handouts', false],
  ['//elsewhere.example', false],
  ['/\\elsewhere.example', false],
  ['/handouts\\..', false],
  ['https://elsewhere.example/', false],
  ['javascript:alert(1)', false],
  ['/\t/elsewhere.example', false],
  ['/\n/elsewhere.example', false],
])('%j is our own: %s', ([path, own]) => {
  expect(isOwnPath(path)).toBe(own);
});

test('leads back to where somebody was, once, and nobody else', () => {
  const tab = memoryStorage();
  notePlace(tab, nurse, '/patients', 0);
  expect(takePlace(tab, { ...nurse, userId: 'doctor' }, hour)).toBeNull();
  expect(takePlace(tab, nurse, hour)).toBe('/patients');
  expect(takePlace(tab, nurse, hour)).toBeNull();
});

test('begins at the desk after a night, with a place that is not ours, and with what can’t be read', () => {
  const tab = memoryStorage();
  notePlace(tab, nurse, '/patients', 0);
  expect(takePlace(tab, nurse, 13 * hour)).toBeNull();
  notePlace(tab, nurse, '//elsewhere.example', 0);
  expect(takePlace(tab, nurse, hour)).toBeNull();
  tab.setItem('plainleaf-kept-nurse-hill-place', '{');
  expect(takePlace(tab, nurse, hour)).toBeNull();
});
