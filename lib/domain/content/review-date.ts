/** How long before its review date a text is called due, and how long after it a text may still be given; in days. */
export const reviewNoticeDays = 60;
export const reviewGraceDays = 90;

export const reviewStates = ['current', 'due-soon', 'overdue', 'lapsed'] as const;

export type ReviewState = (typeof reviewStates)[number];

/** The words of a review state for editors and clinicians. */
export const reviewStateWords: Record<ReviewState, string> = {
  current: 'Reviewed',
  'due-soon': 'Review due soon',
  overdue: 'Review overdue',
  lapsed: 'Out of date',
};

const dayMilliseconds = 24 * 60 * 60 * 1000;

const daysBetween = (from: string, to: string): number =>
  Math.round((Date.parse(to) - Date.parse(from)) / dayMilliseconds);

/**
 * Where is a text on its way to its review? Dates are ISO days, `2027-11-22`; it is due on that day. A lapsed text can't be
 * printed: nobody has looked at it for so long that it may no longer be true.
 */
export const reviewStateOf = (reviewBy: string, today: string): ReviewState => {
  const daysLeft = daysBetween(today, reviewBy);
  if (daysLeft < -reviewGraceDays) return 'lapsed';
  if (daysLeft < 0) return 'overdue';
  return daysLeft <= reviewNoticeDays ? 'due-soon' : 'current';
};
