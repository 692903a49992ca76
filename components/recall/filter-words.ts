import { writtenCivilDate } from '@/components/shell/written-date';
import type { RecallFilters } from '@/lib/domain/recall/recall';

const givenWords = ({ from, to }: RecallFilters['given']): string => {
  if (from && to) return `Given from ${writtenCivilDate(from)} to ${writtenCivilDate(to)}`;
  if (from) return `Given since ${writtenCivilDate(from)}`;
  return to ? `Given until ${writtenCivilDate(to)}` : 'Given at any time';
};

/** Which of the people given it a recall is about: "Given since 3 May 2026, only if it is still their latest sheet". */
export const filterWords = ({ given, onlyCurrent, onlyKnown }: RecallFilters): string =>
  [
    givenWords(given),
    ...(onlyCurrent ? ['only if it is still their latest sheet'] : []),
    ...(onlyKnown ? ['only people known to have what the rule is about'] : []),
  ].join(', ');
