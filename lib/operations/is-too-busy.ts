import { openRequests } from '@/lib/operations/open-requests';

/** What is answered while somebody still waits for it: two cores issue about twenty sheets a second. */
const mostAtOnce = 120;

/** Is more asked for at this moment than can be answered in time? Then each further request makes all of them later. */
export const isTooBusy = (): boolean => openRequests().answering.size > mostAtOnce;
