import type { PrintSize } from '@/lib/domain/handout/handout-document';

/** The print sizes of the matrix, and how many pages a default sheet may have in each. */
export const pagesAllowed = { 12: 2, 18: 4 } as const satisfies Partial<Record<PrintSize, number>>;

export const matrixSizes = [12, 18] as const satisfies readonly (keyof typeof pagesAllowed)[];
