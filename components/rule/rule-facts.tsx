import { Text } from '@mantine/core';
import type { ReactNode } from 'react';
import { SeverityMark } from '@/components/handout/severity-mark';
import type { Rule } from '@/lib/domain/rule/rule';
import type { RuleNames } from '@/lib/domain/rule/rule-parts';
import { ruleFieldWords, severityMeans } from '@/lib/domain/rule/rule-words';
import classes from './rule-page.module.css';

const Row = ({ term, children }: { term: string; children: ReactNode }) => (
  <div>
    <dt>{term}</dt>
    <dd>{children}</dd>
  </div>
);

const Names = ({ names }: { names: readonly string[] }) => (
  <ul className={classes.names}>
    {names.map((name) => (
      <li key={name}>{name}</li>
    ))}
  </ul>
);

/** Everything that a rule says. */
export const RuleFacts = ({ rule, names }: { rule: Rule; names: RuleNames }) => (
  <dl className={classes.facts}>
    <Row term={ruleFieldWords.severity}>
      <SeverityMark severity={rule.severity} />
      <Text span size="sm" c="dimmed" ml={8}>
        {severityMeans[rule.severity]}
      </Text>
    </Row>
    <Row term={ruleFieldWords.adviceKeys}>
      <Names names={rule.adviceKeys.map(names.advice)} />
    </Row>
    <Row term={ruleFieldWords.facts}>
      <Names names={rule.facts.map(names.fact)} />
    </Row>
    <Row term={ruleFieldWords.reason}>{rule.reason}</Row>
    {rule.caution !== null && (
      <Row term="On the sheet">
        <b>Take care:</b> {rule.caution}
      </Row>
    )}
    {rule.saferAlternative && (
      <Row term={ruleFieldWords.saferText}>
        {rule.saferAlternative.text}
        {rule.saferAlternative.adviceKey !== null && (
          <Text size="sm" c="dimmed">
            On sheets as: {names.advice(rule.saferAlternative.adviceKey)}
          </Text>
        )}
      </Row>
    )}
    <Row term={ruleFieldWords.sources}>
      <Names names={rule.sources.map(names.source)} />
    </Row>
  </dl>
);
