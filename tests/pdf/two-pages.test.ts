import { beforeAll, describe, expect, test } from 'vitest';
import { paginate } from '@/lib/documents/pdf/paginate';
import { selectAllowed } from '@/lib/domain/handout/apply-choices';
import { choicesSchema } from '@/lib/domain/handout/choices';
import { composeHandout } from '@/lib/domain/handout/compose-handout';
import type { Paper } from '@/lib/domain/handout/handout-document';
import type { Profile } from '@/lib/domain/profile/profile';
import type { CompiledLibrary } from '@/lib/domain/tailoring/compile-library';
import { tailor } from '@/lib/domain/tailoring/tailor';
import { getLegCramps } from '@/tests/builders/handout-document-builder';
import { aProfile } from '@/tests/builders/profile-builder';

let library: CompiledLibrary;

beforeAll(async () => {
  library = await getLegCramps();
});

const pagesOf = async (profile: Profile, paper: Paper = 'a4'): Promise<number> => {
  const tailoring = tailor(library, profile, paper);
  const document = composeHandout(library, tailoring, selectAllowed(library, tailoring, choicesSchema.parse({})), {
    clinic: { name: 'Riverside Family Practice', phone: '01632 960 100', emergencyNumber: '999' },
    patientLine: 'Maria Fernandez (synthetic), born 3 May 1958, record 104 233',
    issuer: 'your nurse',
    issuedOn: '2026-11-22',
    printSize: 12,
    paper,
    note: '',
    withDiary: false,
    address: 'https://plainleaf.example/h/ABCDE-FGHJK-MNPQR-STVWX',
  });
  return (await paginate(document)).length;
};

/** The estimate that shares out the room (estimate-pages.ts) is held to the pages that the layout really fills. */
describe('a default sheet at 12 pt', () => {
  test('has two pages at most for every preset, on A4 and on Letter', async () => {
    const counted: [string, number, number][] = [];
    for (const { id, profile } of library.source.presets)
      counted.push([id, await pagesOf(profile), await pagesOf(profile, 'letter')]);
    expect(counted.filter(([, a4, letter]) => a4 > 2 || letter > 2)).toEqual([]);
  });

  test('has two pages at most on A4 for an adult with any one condition or medicine', async () => {
    const { conditions, medicines } = library.source.vocabulary;
    const profiles: [string, Profile][] = [
      ...conditions.map(({ token }): [string, Profile] => [token, aProfile({ conditions: [token] })]),
      ...medicines.map(({ token }): [string, Profile] => [token, aProfile({ medicines: [token] })]),
    ];
    const tooLong: string[] = [];
    for (const [token, profile] of profiles) if ((await pagesOf(profile)) > 2) tooLong.push(token);
    expect(tooLong).toEqual([]);
  });
});
