import type { Instrument } from '@/lib/domain/check/rating';

/** Where this topic is rated with this instrument. */
export const ratingAddress = (topicId: string, instrument: Instrument): string =>
  `/content/ratings/${instrument}?topic=${encodeURIComponent(topicId)}`;

/** Where all ratings of this topic are. */
export const ratingsAddress = (topicId: string): string => `/content/ratings?topic=${encodeURIComponent(topicId)}`;
