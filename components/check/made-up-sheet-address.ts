import type { FindingSheet } from '@/lib/domain/check/matrix-finding';

/** Where the desk shows this made-up person's sheet, in the print that was looked at. */
export const madeUpSheetAddress = (topicId: string, { profileId, printSize, paper }: FindingSheet): string =>
  `/handouts/new?${new URLSearchParams({ topic: topicId, made: profileId, size: String(printSize), paper })}`;
