import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { paginate } from '@/lib/documents/pdf/paginate';
import { closeRenderPool } from '@/lib/documents/pdf/render-pool';
import { selectAllowed } from '@/lib/domain/handout/apply-choices';
import { choicesSchema } from '@/lib/domain/handout/choices';
import { composeHandout } from '@/lib/domain/handout/compose-handout';
import type { HandoutDocument, Paper } from '@/lib/domain/handout/handout-document';
import type { ToldBefore } from '@/lib/domain/handout/told-before';
import type { Profile } from '@/lib/domain/profile/profile';
import { type CompiledLibrary, compileLibrary } from '@/lib/domain/tailoring/compile-library';
import { tailor } from '@/lib/domain/tailoring/tailor';
import { fitSheet, type SheetExtras } from '@/lib/usecases/handout/fit-sheet';
import { everythingChanged, getLegCramps } from '@/tests/builders/handout-document-builder';
import { readPacks } from '@/tests/builders/library-builder';
import { aProfile } from '@/tests/builders/profile-builder';
import { aToldBefore } from '@/tests/builders/told-before-builder';

let library: CompiledLibrary;

beforeAll(async () => {
  library = await getLegCramps();
});

afterAll(closeRenderPool);

type Extras = SheetExtras & { toldBefore: ToldBefore };

const compose = (profile: Profile, paper: Paper, extras: Extras, from = library): HandoutDocument => {
  const tailoring = tailor(from, profile, paper);
  return composeHandout(from, tailoring, selectAllowed(from, tailoring, choicesSchema.parse({})), {
    clinic: { name: 'Riverside Family Practice', phone: '01632 960 100', emergencyNumber: '999' },
    patientLine: 'Maria Fernandez (synthetic), born 3 May 1958, record 104 233',
    issuer: 'your nurse',
    issuedOn: '2026-11-22',
    printSize: 12,
    paper,
    note: '',
    address: 'https://plainleaf.example/h/ABCDE-FGHJK-MNPQR-STVWX',
    ...extras,
  });
};

const pagesOf = async (profile: Profile, paper: Paper = 'a4', from = library): Promise<number> => {
  const document = compose(profile, paper, { withDiary: false, marks: 'none', toldBefore: null }, from);
  return (await paginate(document)).length;
};

/** The estimate that shares out the room (estimate-pages.ts) is held to the pages that the layout really fills. */
describe('a default sheet at 12 pt', () => {
  test('has two pages at most for every preset of every topic, on A4 and on Letter', async () => {
    const counted: [string, number, number][] = [];
    for (const [, pack] of await readPacks()) {
      const topic = compileLibrary(pack);
      for (const { id, profile } of pack.presets)
        counted.push([id, await pagesOf(profile, 'a4', topic), await pagesOf(profile, 'letter', topic)]);
    }
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

describe('the sheet of a patient who had one before', () => {
  const marksOn = ({ parts }: HandoutDocument): string[] =>
    parts.flatMap((part) => (part.kind === 'section' ? part.blocks.flatMap(({ mark }) => mark ?? []) : []));

  test.for(['a4', 'letter'] as const)('keeps to two pages on %s, however much of it is marked', async (paper) => {
    const changed = await everythingChanged();
    const marked = new Set<string>();
    for (const { id, profile } of library.source.presets) {
      for (const toldBefore of [aToldBefore(), changed]) {
        const { document, pages } = await fitSheet((extras) => compose(profile, paper, { ...extras, toldBefore }));
        expect(pages.length, id).toBeLessThanOrEqual(2);
        for (const mark of marksOn(document)) marked.add(mark);
      }
    }
    expect([...marked].sort()).toEqual(expect.arrayContaining(['changed', 'new for you']));
  });

  test('keeps its marks, dates and all, where the sheet is longer than two pages without them', async () => {
    const toldBefore = await everythingChanged();
    const [preset] = library.source.presets;
    const profile = preset?.profile ?? aProfile();
    const { document, pages } = await fitSheet((extras) => ({
      ...compose(profile, 'a4', { ...extras, toldBefore }),
      printSize: 18,
    }));
    expect(pages.length).toBeGreaterThan(2);
    expect(new Set(marksOn(document))).toEqual(new Set(['changed since 3 May 2026']));
  });
});
