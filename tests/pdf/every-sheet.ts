import type { Paper, PrintSize } from '@/lib/domain/handout/handout-document';
import { papers, printSizes } from '@/lib/domain/handout/handout-document';

/** Every size on every paper. */
export const everyFormat: { printSize: PrintSize; paper: Paper }[] = printSizes.flatMap((printSize) =>
  papers.map((paper) => ({ printSize, paper })),
);
