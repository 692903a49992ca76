import type { Figure } from '@/lib/domain/content/figure';

/** A text that shows a figure: in force, or being written or reviewed. */
export type FigureUse = { name: string; title: string; inForce: boolean };

export type FigureEntry = { figure: Figure; usedBy: FigureUse[] };

/** A topic's figures, and the advice that a new one can be for. */
export type FigureList = {
  figures: FigureEntry[];
  adviceKeys: { key: string; title: string }[];
  mayWrite: boolean;
};
