import type { TextCounts } from '@/lib/domain/readability/formulas';

type Counts = Pick<TextCounts, 'words' | 'sentences' | 'syllables'>;

/**
 * How easy is this Spanish text? Fernández-Huerta: 206.84 - 60 Y/W - 1.02 W/S (Fernández Huerta, 1959, in the form that G.
 * Law corrected in 2011: W/S, not sentences alone). 70 to 80 is read in grade 6; more is easier. 0 for no text.
 */
export const fernandezHuertaEase = ({ words, sentences, syllables }: Counts): number =>
  words === 0 || sentences === 0 ? 0 : 206.84 - 60 * (syllables / words) - 1.02 * (words / sentences);

/**
 * How easy is this Spanish text? Szigriszt-Pazos perspicuity: 206.835 - 62.3 Y/W - W/S (Szigriszt Pazos, 1993), read on the
 * INFLESZ scale (Barrio-Cantalejo and others, 2008). More is easier. 0 for no text.
 */
export const infleszEase = ({ words, sentences, syllables }: Counts): number =>
  words === 0 || sentences === 0 ? 0 : 206.835 - 62.3 * (syllables / words) - words / sentences;
