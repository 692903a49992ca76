import {
  type Claim,
  claimDecisions,
  claimDecisionWords,
  claimHandlings,
  claimHandlingWords,
  claimVerdicts,
  claimVerdictWords,
} from '@/lib/domain/content/claim';
import type { ClaimView } from '@/lib/domain/content/claim-view';

export const claimGroups = ['verdict', 'handling', 'decision'] as const;

export type ClaimGroup = (typeof claimGroups)[number];

export const claimGroupWords: Record<
  ClaimGroup,
  { title: string; options: readonly { value: string; label: string }[] }
> = {
  verdict: {
    title: 'What is known',
    options: claimVerdicts.map((value) => ({ value, label: claimVerdictWords[value] })),
  },
  handling: {
    title: 'What the review said',
    options: claimHandlings.map((value) => ({ value, label: claimHandlingWords[value] })),
  },
  decision: {
    title: 'What became of it',
    options: claimDecisions.map((value) => ({ value, label: claimDecisionWords[value] })),
  },
};

/** Null is no filter. */
export type ClaimFilter = { query: string } & Record<ClaimGroup, string | null>;

export const noClaimFilter: ClaimFilter = { query: '', verdict: null, handling: null, decision: null };

const textOf = (claim: ClaimView): string =>
  [
    claim.id,
    claim.claim,
    'note' in claim ? claim.note : '',
    'reason' in claim ? claim.reason : '',
    ...claim.answeredBy.flatMap(({ name, title }) => [name, title ?? '']),
  ]
    .join(' ')
    .toLowerCase();

/** The claims that hold every word of the query and are in each group that is chosen. */
export const filterClaims = (claims: readonly ClaimView[], filter: ClaimFilter): ClaimView[] => {
  const words = filter.query.toLowerCase().split(/\s+/).filter(Boolean);
  return claims.filter((claim) => {
    if (claimGroups.some((group) => filter[group] !== null && claim[group] !== filter[group])) return false;
    const text = words.length > 0 ? textOf(claim) : '';
    return words.every((word) => text.includes(word));
  });
};

/** How many claims each choice of a group would show, with everything else that is chosen. */
export const countClaims = (
  claims: readonly ClaimView[],
  filter: ClaimFilter,
  group: ClaimGroup,
): ReadonlyMap<Claim[ClaimGroup], number> => {
  const counts = new Map<Claim[ClaimGroup], number>();
  for (const claim of filterClaims(claims, { ...filter, [group]: null }))
    counts.set(claim[group], (counts.get(claim[group]) ?? 0) + 1);
  return counts;
};
