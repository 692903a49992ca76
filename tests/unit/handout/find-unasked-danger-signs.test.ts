import { beforeAll, describe, expect, test } from 'vitest';
import { findUnaskedDangerSigns } from '@/lib/domain/handout/find-unasked-danger-signs';
import type { CompiledLibrary } from '@/lib/domain/tailoring/compile-library';
import { getLegCramps } from '@/tests/builders/handout-document-builder';
import { aProfile } from '@/tests/builders/profile-builder';

let library: CompiledLibrary;

beforeAll(async () => {
  library = await getLegCramps();
});

describe('danger signs not asked about today', () => {
  test('are asked of a patient whose profile is complete', () => {
    expect(findUnaskedDangerSigns(library, aProfile())).toEqual(
      expect.arrayContaining(['condition:dvt-suspected', 'redFlag:RF-01', 'redFlag:RF-02']),
    );
  });

  test('are asked no more once they were answered no, or are present', () => {
    const answered = aProfile({ absent: ['redFlag:RF-01', 'condition:dvt-suspected'], redFlags: ['RF-02'] });
    const unasked = findUnaskedDangerSigns(library, answered);
    expect(unasked).not.toContain('redFlag:RF-01');
    expect(unasked).not.toContain('condition:dvt-suspected');
    expect(unasked).not.toContain('redFlag:RF-02');
    expect(unasked).toContain('redFlag:RF-03');
  });

  test('of pregnancy are asked in pregnancy only', () => {
    expect(findUnaskedDangerSigns(library, aProfile())).not.toContain('redFlag:RF-10');
    expect(findUnaskedDangerSigns(library, aProfile({ sex: 'female', pregnancyTrimester: 2 }))).toContain(
      'redFlag:RF-10',
    );
  });

  test('that gate nothing are never asked', () => {
    expect(findUnaskedDangerSigns(library, aProfile({ medicines: ['statin'] }))).not.toContain('redFlag:RF-04');
  });
});
