import { type FactKind, factKind, isFact } from '@/lib/domain/profile/fact';
import type { RuleParts } from '@/lib/domain/rule/rule-parts';

type Choice = { value: string; label: string };

export type ChoiceGroup = { group: string; items: Choice[] };

const kindWords: Record<FactKind, string> = {
  age: 'Age',
  sex: 'Sex',
  pregnancy: 'Pregnancy',
  condition: 'Conditions',
  medicine: 'Medicines',
  allergy: 'Allergies',
  lifestyle: 'Way of life',
  redFlag: 'Danger signs',
};

const grouped = (choices: (Choice & { group: string })[]): ChoiceGroup[] => {
  const groups = new Map<string, Choice[]>();
  for (const { group, ...choice } of choices) groups.set(group, [...(groups.get(group) ?? []), choice]);
  return [...groups].map(([group, items]) => ({ group, items }));
};

const capital = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1);

/** A title that two pieces of advice share says which is meant by its key. */
export const adviceChoices = ({ advice }: RuleParts): ChoiceGroup[] => {
  const titles = advice.map(({ title }) => title);
  return grouped(
    advice.map(({ key, title, group }) => {
      const isShared = titles.filter((other) => other === title).length > 1;
      return { value: key, label: isShared ? `${title} (${key})` : title, group: capital(group) };
    }),
  );
};

export const factChoices = ({ facts }: RuleParts): ChoiceGroup[] =>
  grouped(
    facts.map(({ fact, label }) => ({
      value: fact,
      label,
      group: isFact(fact) ? kindWords[factKind(fact)] : 'Everyone',
    })),
  );

export const sourceChoices = ({ sources }: RuleParts): Choice[] =>
  sources.map(({ id, name, year }) => ({ value: id, label: year ? `${name} (${year})` : name }));
