import type { Rule, Severity } from '@/lib/domain/rule/rule';
import type { RuleFact } from '@/lib/domain/rule/rule-parts';

/** A field of a rule that differs: of lists, what came and what went; of words, both. */
export type RuleDifference =
  | { field: 'adviceKeys' | 'facts' | 'sources'; kept: string[]; added: string[]; removed: string[] }
  | {
      field: 'severity' | 'reason' | 'saferText' | 'saferAdvice' | 'caution';
      before: string | null;
      after: string | null;
    };

/** A way in which a rule keeps people less safe than before. */
export type Loosening =
  | { kind: 'withdrawn' }
  | { kind: 'severity-lowered'; from: Severity; to: Severity }
  | { kind: 'facts-removed'; facts: RuleFact[] }
  | { kind: 'advice-removed'; adviceKeys: string[] }
  | { kind: 'alternative-removed' };

export type RuleComparison = { differences: RuleDifference[]; loosens: Loosening[] };

const strength: Record<Severity, number> = { note: 1, warn: 2, block: 3 };

const compareLists = (
  field: 'adviceKeys' | 'facts' | 'sources',
  before: readonly string[],
  after: readonly string[],
): RuleDifference[] => {
  const added = after.filter((item) => !before.includes(item));
  const removed = before.filter((item) => !after.includes(item));
  const kept = before.filter((item) => after.includes(item));
  return added.length + removed.length > 0 ? [{ field, kept, added, removed }] : [];
};

const findDifferences = (before: Rule | null, after: Rule | null): RuleDifference[] => {
  const words = (rule: Rule | null) =>
    [
      ['severity', rule?.severity ?? null],
      ['reason', rule?.reason ?? null],
      ['saferText', rule?.saferAlternative?.text ?? null],
      ['saferAdvice', rule?.saferAlternative?.adviceKey ?? null],
      ['caution', rule?.caution ?? null],
    ] as const;
  const later = words(after);
  return [
    ...compareLists('adviceKeys', before?.adviceKeys ?? [], after?.adviceKeys ?? []),
    ...compareLists('facts', before?.facts ?? [], after?.facts ?? []),
    ...words(before).flatMap(([field, was], index): RuleDifference[] => {
      const is = later[index]?.[1] ?? null;
      return was === is ? [] : [{ field, before: was, after: is }];
    }),
    ...compareLists('sources', before?.sources ?? [], after?.sources ?? []),
  ];
};

const findLoosenings = (before: Rule | null, after: Rule | null): Loosening[] => {
  if (before === null) return [];
  if (after === null) return [{ kind: 'withdrawn' }];
  const coversEveryone = after.facts.includes('everyone');
  const facts = coversEveryone ? [] : before.facts.filter((fact) => !after.facts.includes(fact));
  const adviceKeys = before.adviceKeys.filter((key) => !after.adviceKeys.includes(key));
  // Advice waits while it is not known whether a block with an alternative holds, and a warned stretch stands aside
  // for its alternative: without one, neither does any more.
  const hadAlternative = before.saferAlternative !== null && after.saferAlternative === null;
  const hadAdvice = before.saferAlternative?.adviceKey != null && after.saferAlternative?.adviceKey == null;
  return [
    ...(strength[after.severity] < strength[before.severity]
      ? [{ kind: 'severity-lowered' as const, from: before.severity, to: after.severity }]
      : []),
    ...(facts.length > 0 ? [{ kind: 'facts-removed' as const, facts }] : []),
    ...(adviceKeys.length > 0 ? [{ kind: 'advice-removed' as const, adviceKeys }] : []),
    ...(hadAlternative || hadAdvice ? [{ kind: 'alternative-removed' as const }] : []),
  ];
};

/**
 * What differs between two versions of a rule, and in which ways does the second keep people less safe? Null is no rule:
 * before a new one, after one that is withdrawn. A fact that goes because everyone is meant now loosens nothing.
 */
export const compareRules = (before: Rule | null, after: Rule | null): RuleComparison => ({
  differences: findDifferences(before, after),
  loosens: findLoosenings(before, after),
});
