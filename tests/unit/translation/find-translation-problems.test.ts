import { describe, expect, test } from 'vitest';
import { parseBlockBody } from '@/lib/content/parse-block-body';
import { findTranslationProblems } from '@/lib/domain/translation/find-translation-problems';

const parsed = (markdown: string) => {
  const body = parseBlockBody(markdown);
  if (!body.ok) throw new Error(body.problem.reason);
  return body.value;
};

const found = (source: string, text: string, titles: [string, string] = ['Title', 'Título']) =>
  findTranslationProblems(
    { title: titles[0], body: parsed(source) },
    { title: titles[1], body: parsed(text) },
    'es',
  ).map(({ part, words }) => `${part}: ${words}`);

test('finds nothing in a faithful translation', () => {
  expect(
    found(
      'Call {{clinicPhone}} today.\n\n1. Hold for 10 seconds.\n2. Do not bounce.\n\n::figure[heel-drop]',
      'Llame hoy al {{clinicPhone}}.\n\n1. Aguante 10 segundos.\n2. No rebote.\n\n::figure[heel-drop]',
    ),
  ).toEqual([]);
});

describe('tells that', () => {
  test.for<[string, string, string, string]>([
    ['a step is missing', '1. Sit.\n2. Hold.', '1. Siéntese.', 'body: The source has steps: 2 here, this has steps: 1'],
    ['steps became bullets', '1. Sit.', '- Siéntese.', 'body: The source has steps: 1 here, this has a list of 1'],
    ['a paragraph was added', 'Sit.', 'Siéntese.\n\nY más.', 'body: This has a paragraph more than the source'],
    [
      'the drawing is another',
      'Sit.\n\n::figure[a]',
      'Siéntese.\n\n::figure[b]',
      'body: The source has the drawing a here, this has the drawing b',
    ],
    [
      'a sign is less urgent',
      ':::emergency\n- Chest pain.\n:::',
      ':::soon\n- Dolor de pecho.\n:::',
      'body: The source has emergency signs: 1 here, this has soon signs: 1',
    ],
    ['a number is another', 'Hold for 10 seconds.', 'Aguante 20 segundos.', '1: Numbers: 10 in the source, 20 here'],
    ['a dose was lost', 'Take 200 mg.', 'Tome poco.', '1: Numbers: 200 in the source, none here'],
    [
      'the number to call is another',
      'Call {{emergencyNumber}}.',
      'Llame al {{clinicPhone}}.',
      '1: Variables: {{emergencyNumber}} in the source, {{clinicPhone}} here',
    ],
    [
      'a "do not" is lost',
      'Do not press. Do not rub.',
      'No apriete. Frote.',
      '1: The source says “do not” 2 times, this says no 1 times',
    ],
    [
      '"ni" in "niño" is no negation',
      'Never wait.',
      'El niño espera.',
      '1: The source says “do not” 1 times, this says no 0 times',
    ],
    ['"today" is lost', 'Call us today.', 'Llámenos.', '1: “today” (hoy) is missing'],
    ['"at once" is lost', 'Stop at once.', 'Pare.', '1: “at once” (de inmediato) is missing'],
  ])('%s', ([, source, text, problem]) => {
    expect(found(source, text)).toEqual([problem]);
  });

  test('a problem of a later line is that line’s', () => {
    expect(found('Sit.\n\n- One.\n- Hold 5 times.', 'Siéntese.\n\n- Uno.\n- Aguante.')).toEqual([
      '3: Numbers: 5 in the source, none here',
    ]);
  });

  test('a sign has a condition or runs too long', () => {
    const long = `Dolor ${'muy '.repeat(17)}fuerte`;
    expect(found(':::soon\n- One.\n- Two.\n:::', `:::soon\n- Si duele.\n- ${long}\n:::`)).toEqual([
      'body: A sign stands alone, without “if”: Si duele.',
      `body: A sign has 19 words, more than 18: ${long}`,
    ]);
  });

  test('a title is too long for the sheet', () => {
    expect(found('Sit.', 'Siéntese.', ['Title', 'T'.repeat(61)])).toEqual(['title: 61 characters, more than 60']);
  });
});

test.each([
  ['Now and then it hurts.', 'A veces duele.'],
  ['Do not stop all at once.', 'No lo deje de golpe.'],
])('does not ask for a word that English uses otherwise: %s', (source, text) => {
  expect(found(source, text)).toEqual([]);
});
