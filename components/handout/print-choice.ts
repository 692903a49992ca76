import type { Choices } from '@/lib/domain/handout/choices';

/** What of the choices is about print. */
export type PrintChoice = Partial<Pick<Choices, 'printSize' | 'paper' | 'language' | 'layout' | 'unready'>>;

/** Another language is chosen: what was said about texts that are not ready was said of the one before. */
export const withLanguage = (language: string, own: string): PrintChoice =>
  language === own ? { language: null, layout: 'one', unready: 'refuse' } : { language, unready: 'refuse' };
