import { randomBytes, randomUUID } from 'node:crypto';
import { trustSize } from '@/tests/setup/trust-size';
import type { Params } from '@/tests/trust/access/route-case';

const malformed = trustSize({
  short: ["' OR 1=1 --"],
  full: ["' OR 1=1 --", '../../etc', '\u0000', 'Ünïcödé ’', '%', 'x'.repeat(2000), '{"$ne":null}', '-1'],
});

/** What stands in an address: a thing of one's own clinic, of another one, none at all, or what can't be one. */
export const addressKinds = ['own', 'foreign', 'random', ...malformed.map((_, index) => `malformed ${index}` as const)];

export type AddressKind = (typeof addressKinds)[number];

const randomLike = (value: string): string => {
  if (/^[0-9a-f]{8}-/.test(value)) return randomUUID();
  if (/^[0-9a-f]{64}$/.test(value)) return randomBytes(32).toString('hex');
  return `nothing-${randomBytes(6).toString('hex')}`;
};

/** The same address with its last name changed into one that is nothing of ours, or that can't be one. */
export const spoil = (params: Params, kind: AddressKind): Params => {
  const [last] = Object.keys(params).slice(-1);
  if (last === undefined || kind === 'own' || kind === 'foreign') return params;
  const value = kind === 'random' ? randomLike(params[last] ?? '') : malformed[Number(kind.split(' ')[1])];
  return { ...params, [last]: value ?? '' };
};
