import { describe, expect, test } from 'vitest';
import { isUnavailable } from '@/lib/db/database-errors';

describe('takes the database for away', () => {
  test.for<[string, unknown]>([
    [
      'when its server was stopped at once in the middle of a question',
      Object.assign(new Error('Raw query failed. Code: `N/A`. Message: `Server has closed the connection.`'), {
        code: 'P2010',
        meta: { driverAdapterError: { name: 'DriverAdapterError', cause: { kind: 'ConnectionClosed' } } },
      }),
    ],
    [
      'when the adapter says so itself',
      Object.assign(new Error('ConnectionClosed'), { cause: { kind: 'ConnectionClosed' } }),
    ],
    ['when a question stands on a connection that is closed', new Error('Client was closed and is not queryable')],
    ['when the disk is full', Object.assign(new Error('could not extend file'), { code: '53100' })],
  ])('%s', ([, error]) => {
    expect(isUnavailable(error)).toBe(true);
  });
});

test('takes a fault of ours for what it is', () => {
  expect(isUnavailable(Object.assign(new Error('null value in column'), { code: '23502' }))).toBe(false);
  expect(isUnavailable(Object.assign(new Error('x'), { cause: { kind: 'NullConstraintViolation' } }))).toBe(false);
});
