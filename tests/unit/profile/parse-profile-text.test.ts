import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parseProfileText } from '@/lib/domain/profile/parse-profile-text';
import { vocabularySchema } from '@/lib/domain/profile/vocabulary';

const vocabulary = vocabularySchema.parse(JSON.parse(readFileSync('content/leg-cramps/vocabulary.json', 'utf8')));

const read = (text: string): string[] =>
  parseProfileText(text, vocabulary).flatMap((piece) => {
    if (piece.kind === 'unknown') return [`? ${piece.text}`];
    if (piece.kind === 'ambiguous') return [`${piece.text}: ${piece.candidates.join(' | ')}`];
    return piece.entries.map((entry) =>
      entry.kind === 'age' ? `age ${entry.years}` : `${entry.kind === 'absent' ? 'no ' : ''}${entry.fact}`,
    );
  });

describe('what a typed line says of a person', () => {
  test.each([
    ['72 ckd4 warfarin', ['age 72', 'condition:ckd-4', 'medicine:warfarin']],
    ['72 CKD 4, Coumadin', ['age 72', 'condition:ckd-4', 'medicine:warfarin']],
    ['30 pregnant 3rd', ['age 30', 'pregnancy:3']],
    ['pregnant third trimester latex', ['pregnancy:3', 'allergy:latex']],
    ['f 28 pregnant 30 weeks', ['sex:female', 'age 28', 'pregnancy:3']],
    ['28f 13/40', ['age 28', 'sex:female', 'pregnancy:1']],
    ['9 months', ['age 0']],
    ['m72 type 2', ['age 72', 'sex:male', 'condition:diabetes']],
    ["crohn's and ramipril", ['condition:ibd', 'medicine:acei']],
    ['heart failure on furosemide', ['condition:heart-failure', 'medicine:loop-diuretic']],
    ['65 egfr 22', ['age 65', 'condition:ckd-4']],
    ['ibuprofen allergy', ['allergy:nsaid']],
    ['72 no diabetes not pregnant', ['age 72', 'no condition:diabetes', 'no pregnancy']],
  ])('reads "%s"', (text, facts) => {
    expect(read(text)).toEqual(facts);
  });

  test('takes the beginning of a word when only one fact begins so', () => {
    expect(read('warfar')).toEqual(['medicine:warfarin']);
  });

  test('never guesses between facts that share a word', () => {
    expect(read('pd')).toEqual(['pd: condition:dialysis | condition:parkinsons']);
    expect(read('pregnant')).toEqual(['pregnant: pregnancy:1 | pregnancy:2 | pregnancy:3']);
    expect(read('blood thinner')[0]).toContain('medicine:vka | medicine:warfarin');
  });

  test('does not take a measurement for an age', () => {
    expect(read('bmi 31')).toEqual(['? bmi 31']);
    expect(read('72 warfarin 3')).toEqual(['age 72', 'medicine:warfarin', '? 3']);
    expect(read('140')).toEqual(['? 140']);
  });

  test('says which words it does not know', () => {
    expect(read('72 flurbidoodle')).toEqual(['age 72', '? flurbidoodle']);
  });

  test('finds every fact of the vocabulary by its label', () => {
    const terms = [
      ...vocabulary.conditions.map((term) => [`condition:${term.token}`, term.label]),
      ...vocabulary.medicines.map((term) => [`medicine:${term.token}`, term.label]),
      ...vocabulary.allergies.map((term) => [`allergy:${term.token}`, term.label]),
      ...vocabulary.lifestyle.map((term) => [`lifestyle:${term.token}`, term.label]),
    ] as const;
    for (const [fact, label] of terms) expect(read(label ?? '').join(), label).toContain(fact);
  });
});
