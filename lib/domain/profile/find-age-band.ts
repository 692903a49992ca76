import type { AgeBandToken, Vocabulary } from '@/lib/domain/profile/vocabulary';

/** Which age band holds someone of this age in years? Undefined for an age that no band holds. */
export const findAgeBand = (years: number, vocabulary: Vocabulary): AgeBandToken | undefined =>
  vocabulary.ageBands.find((band) => band.fromYears <= years && years <= band.toYears)?.token;
