import { describe, expect, test } from 'vitest';
import { findJargon } from '@/lib/domain/readability/find-jargon';
import { jargon } from '@/lib/domain/readability/jargon';

const found = (line: string) => findJargon(line).map(({ quote, offers }) => [quote, offers[0]]);

describe('offers a plain word for', () => {
  test.each<[string, string, string]>([
    ['Administer one tablet.', 'Administer', 'give'],
    ['A nurse administers it.', 'administers', 'give'],
    ['Have hypertension treated.', 'hypertension', 'high blood pressure'],
    ['Prior to sleep, stretch.', 'Prior to', 'before'],
    ['Stop, in the event of pain.', 'in the event of', 'if'],
    ['It aggravates oedema.', 'oedema', 'swelling'],
    ['Edema may start.', 'Edema', 'swelling'],
    ['Utilizing a towel helps.', 'Utilizing', 'use'],
    ['Your physicians know.', 'physicians', 'doctor'],
    ['A prognosis helps.', 'prognosis', 'what to expect'],
    ['Do not discontinue them.', 'discontinue', 'stop'],
    ['An adverse  reaction.', 'adverse  reaction', 'side effect'],
    ['Adheres to a plan.', 'Adheres to', 'keep to'],
    ['Chronic renal failure.', 'Chronic', 'long-term'],
  ])('%s', (line, quote, offer) => {
    expect(found(line)[0]).toEqual([quote, offer]);
  });
});

describe('leaves alone', () => {
  test.each([
    ['a word that holds one', 'Abdominals and an oralist.'],
    ['a part of a word with a hyphen', 'A non-acute state.'],
    ['a word beside its plain one', 'Water tablets (diuretics) can cause cramps.'],
    ['a word beside its plain one, the other way round', 'A seizure is a fit.'],
    ['plain words', 'Stretch your calf each night, just before you lie down.'],
  ])('%s', (_what, line) => {
    expect(found(line)).toEqual([]);
  });
});

test('of two that overlap finds the longer one, once', () => {
  expect(found('Signs of renal failure.')).toEqual([['renal failure', 'kidneys that do not work']]);
});

test('tells where each stands', () => {
  const line = 'Rest prior to sleep and commence slowly.';
  expect(findJargon(line).map(({ start, end }) => line.slice(start, end))).toEqual(['prior to', 'commence']);
});

test('the list names every word once, in lower case, and offers something other for it', () => {
  const words = jargon.map((entry) => entry.words);
  expect(jargon.length).toBeGreaterThanOrEqual(120);
  expect(new Set(words).size).toBe(words.length);
  expect(words.filter((word) => word !== word.toLowerCase())).toEqual([]);
  expect(jargon.filter(({ words: word, offers }) => offers.includes(word) || offers.includes(''))).toEqual([]);
  expect(jargon.filter(({ offers }) => offers.length === 0)).toEqual([]);
});

test('offers no word that is on the list itself', () => {
  const offered = jargon.flatMap(({ words, offers }) => offers.map((offer) => `${words}: ${offer}`));
  const alone = (offer: string) => findJargon(`${offer.split(': ')[1]}.`).length > 0;
  expect(offered.filter(alone)).toEqual([]);
});
