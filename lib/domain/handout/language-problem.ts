import type { Readiness } from '@/lib/domain/content/translation';

/** Why a text may not be printed in another language. */
export type Unready = Exclude<Readiness, 'ready'>;

/**
 * A text of this sheet that may not be printed in the language that was asked for. `frame`: what holds the sheet together
 * (title, headings, the handout's own words); without it the sheet can be had in its source's language only.
 */
export type LanguageProblem = { text: string; why: Unready } & (
  | { place: 'frame' }
  | { place: 'block' | 'caution' | 'figure'; adviceKey: string; title: string }
);
