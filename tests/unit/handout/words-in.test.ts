import { describe, expect, test } from 'vitest';
import { loadHandoutWords } from '@/lib/content/load-handout-words';
import type { Phrase } from '@/lib/domain/content/translation';
import { variablesIn } from '@/lib/domain/handout/fill-template';
import { englishWords } from '@/lib/domain/handout/handout-words';
import { printedDate } from '@/lib/domain/handout/printed-date';
import { ownTexts, wordsIn } from '@/lib/domain/handout/words-in';

const shipped = (await loadHandoutWords('content/handout-words')).filter(({ language }) => language === 'es');
const approved: Phrase[] = shipped.map((phrase) => ({ ...phrase, reviewedBy: 'A reviewer' }));

const without = (source: string): Phrase[] => approved.filter((phrase) => phrase.source !== source);
const saying = (source: string, text: string): Phrase[] =>
  approved.map((phrase) => (phrase.source === source ? { ...phrase, text } : phrase));

describe('the Spanish words that ship', () => {
  test('are there for every text that the handout says by itself, and for nothing else', () => {
    expect(shipped.map(({ source }) => source).sort()).toEqual(ownTexts().sort());
  });

  test('keep every variable of what they were made from', () => {
    const wrong = shipped.filter(({ source, text }) => variablesIn(source).join() !== variablesIn(text).join());
    expect(wrong).toEqual([]);
  });

  test('are read by nobody yet, and so are no words', () => {
    const words = wordsIn('es', shipped, true);
    expect(words.ok).toBe(false);
    expect(!words.ok && new Set(words.problem.map(({ why }) => why))).toEqual(new Set(['unreviewed']));
  });
});

describe('words in another language', () => {
  test('are whole once each of them was approved, with dates in that language’s order', () => {
    const words = wordsIn('es', approved, false);
    expect(words.ok && printedDate('2026-05-03', words.value)).toBe('3 de mayo de 2026');
    expect(printedDate('2026-05-03', englishWords)).toBe('3 May 2026');
  });

  test.each<[string, Phrase[], string]>([
    ['lacks one', without('Page'), 'missing'],
    ['has lost a telephone number', saying('Call {{clinicPhone}} today for:', 'Llame hoy en caso de:'), 'missing'],
    ['has a variable that nothing fills', saying('Page', 'Página {{number}}'), 'missing'],
    [
      'has one that nobody read',
      [...without('Page'), ...shipped.filter(({ source }) => source === 'Page')],
      'unreviewed',
    ],
  ])('are none at all where the language %s', (_, phrases, why) => {
    const words = wordsIn('es', phrases, false);
    expect(!words.ok && words.problem).toMatchObject([{ why }]);
  });

  test('that a demo clinic approved are words in demo clinics only', () => {
    const demo = approved.map((phrase) => ({ ...phrase, demoReview: true }));
    expect([wordsIn('es', demo, true).ok, wordsIn('es', demo, false).ok]).toEqual([true, false]);
  });
});
