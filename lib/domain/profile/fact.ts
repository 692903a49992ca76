import { z } from 'zod';

export const factKinds = [
  'age',
  'sex',
  'pregnancy',
  'condition',
  'medicine',
  'allergy',
  'lifestyle',
  'redFlag',
] as const;

export type FactKind = (typeof factKinds)[number];

/** One thing that is true of a person, named the same everywhere: `condition:ckd-4`, `pregnancy:3`, `age:older-adult`. */
export type Fact = `${FactKind}:${string}`;

const factPattern = new RegExp(`^(${factKinds.join('|')}):[A-Za-z0-9-]+$`);

export const isFact = (text: string): text is Fact => factPattern.test(text);

export const factSchema = z.custom<Fact>((value) => typeof value === 'string' && isFact(value), {
  error: 'must be a fact such as "condition:ckd-4"',
});

export const factKind = (fact: Fact): FactKind => fact.slice(0, fact.indexOf(':')) as FactKind;

export const factToken = (fact: Fact): string => fact.slice(fact.indexOf(':') + 1);
