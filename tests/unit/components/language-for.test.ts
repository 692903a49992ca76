import { expect, test } from 'vitest';
import { languageFor } from '@/app/(desk)/handouts/new/language-for';
import { withLanguage } from '@/components/handout/print-choice';

test('a sheet begins in the language that the patient reads, as far as there is any text in it', () => {
  const known = ['en', 'es'];
  expect(languageFor('es', known)).toEqual({ language: 'es', words: 'Reads Spanish: the sheet begins in Spanish' });
  expect(languageFor('pl', known)).toEqual({
    language: null,
    words: 'Reads Polish. There is no Polish text: the sheet is in English',
  });
  expect(languageFor('en', known)).toEqual({ language: null, words: null });
  expect(languageFor(null, known)).toEqual({ language: null, words: null });
});

test('what was said about texts that are not ready does not carry over to another language', () => {
  expect(withLanguage('es', 'en')).toEqual({ language: 'es', unready: 'refuse' });
  expect(withLanguage('en', 'en')).toEqual({ language: null, layout: 'one', unready: 'refuse' });
});
