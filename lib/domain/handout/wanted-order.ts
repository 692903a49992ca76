import type { Choices } from '@/lib/domain/handout/choices';

/** In which order does the clinician want advice? What was moved on this sheet comes before what is usual. */
export const wantedOrder = ({ order, usual }: Choices): string[] => [...new Set([...order, ...(usual?.order ?? [])])];
