import { Text } from '@mantine/core';
import type { ReactNode } from 'react';
import { WordDiff } from '@/components/content/word-diff';
import { SeverityMark } from '@/components/handout/severity-mark';
import { compareRules, type RuleDifference } from '@/lib/domain/rule/compare-rules';
import { type Rule, severities } from '@/lib/domain/rule/rule';
import type { RuleNames } from '@/lib/domain/rule/rule-parts';
import { ruleFieldWords } from '@/lib/domain/rule/rule-words';
import classes from './rule-page.module.css';

type RuleComparisonProps = { before: Rule | null; after: Rule | null; names: RuleNames };

type ListDifference = Extract<RuleDifference, { added: string[] }>;
type TextDifference = Exclude<RuleDifference, ListDifference>;

const nameOf = (field: ListDifference['field'], names: RuleNames) =>
  ({ adviceKeys: names.advice, facts: names.fact, sources: names.source })[field];

const Lists = ({ difference, names }: { difference: ListDifference; names: RuleNames }) => {
  const { field, kept, added, removed } = difference;
  const name = nameOf(field, names);
  return (
    <ul className={classes.names}>
      {removed.map((item) => (
        <li key={item}>
          <del>
            <span className="visually-hidden">Taken off: </span>
            {name(item)}
          </del>
        </li>
      ))}
      {added.map((item) => (
        <li key={item}>
          <ins>
            <span className="visually-hidden">Added: </span>
            {name(item)}
          </ins>
        </li>
      ))}
      {kept.length > 0 && <li className={classes.kept}>{kept.map(name).join('; ')}</li>}
    </ul>
  );
};

const severityOf = (value: string | null) => severities.find((severity) => severity === value);

const Severities = ({ before, after }: { before: string | null; after: string | null }) => {
  const [was, is] = [severityOf(before), severityOf(after)];
  return (
    <span className={classes.severities}>
      {was ? <SeverityMark severity={was} /> : 'None'}
      <span aria-hidden>→</span>
      <span className="visually-hidden">becomes</span>
      {is ? <SeverityMark severity={is} /> : 'None'}
    </span>
  );
};

const Texts = ({ difference, names }: { difference: TextDifference; names: RuleNames }) => {
  const { field, before, after } = difference;
  if (field === 'severity') return <Severities before={before} after={after} />;
  const words = (value: string | null): string => {
    if (value === null) return '';
    return field === 'saferAdvice' ? names.advice(value) : value;
  };
  return <WordDiff before={words(before)} after={words(after)} />;
};

const Field = ({ difference, children }: { difference: RuleDifference; children: ReactNode }) => (
  <div>
    <dt>{ruleFieldWords[difference.field]}</dt>
    <dd>{children}</dd>
  </div>
);

/** What differs between two versions of a rule, field by field. */
export const RuleComparison = ({ before, after, names }: RuleComparisonProps) => {
  const { differences } = compareRules(before, after);
  if (differences.length === 0) return <Text>They say the same.</Text>;
  return (
    <dl className={classes.facts}>
      {differences.map((difference) => (
        <Field key={difference.field} difference={difference}>
          {'added' in difference ? (
            <Lists difference={difference} names={names} />
          ) : (
            <Texts difference={difference} names={names} />
          )}
        </Field>
      ))}
    </dl>
  );
};
