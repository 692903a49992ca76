import { expect, test } from 'vitest';
import { nameInAddress } from '@/app/_address/name-in-address';

test.for([
  ['relief.stretch-calf', 'relief.stretch-calf'],
  ['%C3%9Cbung%20%25', 'Übung %'],
  // PostgreSQL answers a NUL with an error, which would be a 500.
  ['a%00b', ''],
])('reads %s as "%s"', ([given, name]) => {
  expect(nameInAddress(given ?? '')).toBe(name);
});
