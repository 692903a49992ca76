import { describe, expect, test } from 'vitest';
import { compileLibrary, helpSectionId } from '@/lib/domain/tailoring/compile-library';
import { tailor } from '@/lib/domain/tailoring/tailor';
import { readLegCramps } from '@/tests/builders/library-builder';
import { aProfile } from '@/tests/builders/profile-builder';

const pack = await readLegCramps();
const library = compileLibrary(pack);

const helpKeys = new Set(
  pack.blocks.filter(({ section }) => section === helpSectionId).map(({ adviceKey }) => adviceKey),
);

const closing = [
  ...pack.redFlags.filter(({ gate }) => gate).map(({ id }) => [id, aProfile({ redFlags: [id] })] as const),
  ['a suspected clot', aProfile({ conditions: ['dvt-suspected'] })] as const,
  ['a baby', aProfile({ ageBand: 'infant' })] as const,
  ['a toddler', aProfile({ ageBand: 'toddler' })] as const,
];

describe('assess first: nothing but when to get help is on the sheet', () => {
  test.each(closing)('%s', (_name, profile) => {
    const { gate, sheet, decisions } = tailor(library, profile);
    expect(gate.status).toBe('assess-first');
    expect(sheet).toContain('redflags.universal');
    expect(sheet.filter((key) => !helpKeys.has(key))).toEqual([]);
    const offered = [...decisions.values()].filter(({ outcome }) => outcome === 'offered');
    expect(offered.map(({ adviceKey }) => adviceKey)).toEqual([]);
  });

  test('seventeen danger signs gate', () => {
    expect(pack.redFlags.filter(({ gate }) => gate)).toHaveLength(17);
  });

  test('says what closed the sheet, every cause of it', () => {
    const profile = aProfile({ ageBand: 'toddler', conditions: ['dvt-suspected'], redFlags: ['RF-02', 'RF-01'] });
    expect(tailor(library, profile).gate).toEqual({
      status: 'assess-first',
      because: [
        { kind: 'red-flag', redFlag: 'RF-01' },
        { kind: 'red-flag', redFlag: 'RF-02' },
        { kind: 'suspected-clot' },
        { kind: 'under-five' },
      ],
    });
  });

  test('gives a parent of a toddler the signs for small children', () => {
    expect(tailor(library, aProfile({ ageBand: 'toddler' })).sheet).toContain('redflags.child');
  });

  test('still names the block behind advice that is blocked anyway', () => {
    const decision = tailor(library, aProfile({ conditions: ['dvt-suspected'] })).decisions.get('relief.massage');
    expect(decision).toMatchObject({ outcome: 'blocked', rules: ['SR-020'] });
  });
});

describe('the sheet stays open', () => {
  test.each([
    ...pack.redFlags.filter(({ gate }) => !gate).map(({ id }) => [id, aProfile({ redFlags: [id] })] as const),
    ['a child of 5', aProfile({ ageBand: 'child', age: 5 })] as const,
    ['an old clot', aProfile({ conditions: ['dvt-history'] })] as const,
    ['a danger sign not known', aProfile({ complete: false })] as const,
  ])('%s', (_name, profile) => {
    expect(tailor(library, profile).gate).toEqual({ status: 'none' });
  });
});
