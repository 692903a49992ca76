import type { Figure } from '@/lib/domain/content/figure';

/** A figure with the texts in force that show it. */
export type FigureEntry = { figure: Figure; usedBy: { name: string; title: string }[] };

/** A topic's figures, and the advice that a new one can be for. */
export type FigureList = {
  figures: FigureEntry[];
  adviceKeys: { key: string; title: string }[];
  mayWrite: boolean;
};
