import type { Urgency } from '@/lib/domain/content/block-body';

/** How editors name the three groups of danger signs. */
export const urgencyWords: Record<Urgency, string> = {
  emergency: 'Call the emergency number now',
  'same-day': 'Call the clinic today',
  soon: 'Book a visit',
};
