import type { Answers, ItemAnswer, Proposals, Rating } from '@/lib/domain/check/rating';

/** What stands in the form for each question; a question that nothing is chosen for is not there. */
export type RatingDraft = Readonly<Record<number, { answer: ItemAnswer; reason: string }>>;

/** What the rater said before, else what software proposes. */
export const openRating = (proposals: Proposals, mine: Rating | null): RatingDraft => {
  const proposed = Object.entries(proposals).flatMap(([number, proposal]) =>
    proposal ? [[Number(number), { answer: proposal.answer, reason: '' }] as const] : [],
  );
  const said = Object.entries(mine?.answers ?? {}).map(
    ([number, { answer, reason }]) => [Number(number), { answer, reason }] as const,
  );
  return Object.fromEntries([...proposed, ...said]);
};

export const answersOf = (draft: RatingDraft): Answers =>
  Object.fromEntries(Object.entries(draft).map(([number, { answer }]) => [Number(number), answer]));

/** Does this answer go against the software, so that it needs a reason? */
export const isOverruled = (draft: RatingDraft, proposals: Proposals, number: number): boolean => {
  const proposed = proposals[number]?.answer;
  return proposed !== undefined && draft[number] !== undefined && draft[number].answer !== proposed;
};
