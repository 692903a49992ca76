import { describe, expect, test } from 'vitest';
import { countClaims, filterClaims, noClaimFilter } from '@/components/claim/filter-claims';
import type { ClaimView } from '@/lib/domain/content/claim-view';

const claim = (id: string, changes: Partial<ClaimView>): ClaimView =>
  ({
    ...{ id, claim: `Claim ${id}.`, verdict: 'weak', handling: 'include', decision: 'answered', blocks: ['a'] },
    answeredBy: [],
    ...changes,
  }) as ClaimView;

const claims = [
  claim('one', { answeredBy: [{ name: 'relief.warmth', title: 'Keep it warm', inForce: true }] }),
  claim('two', {
    verdict: 'harmful',
    handling: 'exclude',
    decision: 'excluded',
    reason: 'It burns.',
  } as Partial<ClaimView>),
  claim('three', {
    verdict: 'harmful',
    handling: 'exclude',
    decision: 'clinician-only',
    note: 'Ask.',
  } as Partial<ClaimView>),
];

const ids = (filter: Partial<typeof noClaimFilter>): string[] =>
  filterClaims(claims, { ...noClaimFilter, ...filter }).map(({ id }) => id);

describe('shows the claims', () => {
  test.for<[string, Partial<typeof noClaimFilter>, string[]]>([
    ['all of them while nothing is chosen', {}, ['one', 'two', 'three']],
    ['of a verdict', { verdict: 'harmful' }, ['two', 'three']],
    ['that are in every group that is chosen', { verdict: 'harmful', decision: 'excluded' }, ['two']],
    ['that hold every word, of the text that answers them too', { query: ' WARM claim ' }, ['one']],
    ['that hold a word of the reason', { query: 'burns' }, ['two']],
    ['of which there may be none', { handling: 'include', verdict: 'harmful' }, []],
  ])('%s', ([, filter, shown]) => {
    expect(ids(filter)).toEqual(shown);
  });
});

test('says of each choice how many it would show with what else is chosen', () => {
  const filter = { ...noClaimFilter, verdict: 'harmful' };
  expect([...countClaims(claims, filter, 'decision')]).toEqual([
    ['excluded', 1],
    ['clinician-only', 1],
  ]);
  // What is chosen in the group itself does not take its other choices away.
  expect(countClaims(claims, filter, 'verdict').get('weak')).toBe(1);
});
