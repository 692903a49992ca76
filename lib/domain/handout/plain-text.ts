import type { Run } from '@/lib/domain/handout/handout-document';

/** What does a line say, whatever its weights? */
export const plainText = (runs: readonly Run[]): string => runs.map((run) => run.text).join('');
