import { describe, expect, test } from 'vitest';
import { findPassive } from '@/lib/domain/readability/find-passive';

const quotes = (line: string) => findPassive(line).map(({ quote }) => quote);

describe('finds where it is not said who does it:', () => {
  test.each<[string, string]>([
    ['The tablet is taken with food.', 'is taken'],
    ['Cramps are caused by tired muscles.', 'are caused'],
    ['Your blood will be tested each week.', 'be tested'],
    ['They have not been shown to stop cramps.', 'been shown'],
    ['The dose was slowly raised.', 'was slowly raised'],
    ['It is not usually needed.', 'is not usually needed'],
    ['You may be asked to stop.', 'be asked'],
    ['The leg should be kept straight.', 'be kept'],
    ['Is it caused by a medicine?', 'Is it caused'],
    ['Your notes are being written.', 'being written'],
    ['The stocking isn’t worn by children.', 'isn’t worn'],
    ['This medicine is used by many people.', 'is used'],
    ['Your leg may be swollen by the heat.', 'be swollen'],
    ['It was found that rest helps.', 'was found'],
    ['The skin can be burnt.', 'be burnt'],
    ['You’re told to rest.', 'You’re told'],
    ['Salt is added to bread.', 'is added'],
    ['Nuts are salted and fried in oil.', 'are salted'],
  ])('%s', (line, quote) => {
    expect(quotes(line)).toEqual([quote]);
  });
});

describe('leaves alone what is no passive:', () => {
  test.each([
    'You are tired.',
    'If you are worried, call us.',
    'One leg is swollen and warm.',
    'Cramps are linked with low salt.',
    'It is not known to stop cramps.',
    'Your skin is red.',
    'Go to bed. It is bed rest that helps.',
    'It is indeed rare.',
    'You need rest.',
    'This is a tired muscle.',
    'It is called a charley horse.',
    'Get used to it: you are used to pain.',
    'Your knee is bent.',
    'Good snacks are dried fruit and salted nuts.',
    'You were born early.',
    'Hold on to what is there, raised hands up.',
    'The pain is worse at rest and eases when you move.',
    'Call the number. It is (tested) free.',
    'Take the tablets that you were on.',
    'You are retired and related to a nurse.',
    'There is a hundred of them.',
    'It is open by day and shut by night.',
    '',
  ])('%s', (line) => {
    expect(quotes(line)).toEqual([]);
  });
});

test('tells the place of each in its line', () => {
  const line = 'Rest. It is done, and blood is taken.';
  expect(findPassive(line).map(({ start, end }) => line.slice(start, end))).toEqual(['is done', 'is taken']);
});
