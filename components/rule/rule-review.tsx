'use client';

import { Text, Title } from '@mantine/core';
import { LoosensNote } from '@/components/rule/loosens-note';
import { ReviewRuleForm } from '@/components/rule/review-rule-form';
import { RuleComparison } from '@/components/rule/rule-comparison';
import { RuleEffectsView } from '@/components/rule/rule-effects-view';
import { RuleFacts } from '@/components/rule/rule-facts';
import { Moment } from '@/components/shell/moment';
import { compareRules } from '@/lib/domain/rule/compare-rules';
import { nameRuleParts } from '@/lib/domain/rule/rule-parts';
import type { RuleReviewView } from '@/lib/domain/rule/rule-views';
import classes from './rule-page.module.css';

type RuleReviewProps = {
  view: RuleReviewView;
  /** Both answer what went wrong; null when nothing did. */
  onApprove: () => Promise<string | null>;
  onReturn: (words: string) => Promise<string | null>;
};

const Head = ({ view }: { view: RuleReviewView }) => {
  const { authorNames, submittedAt } = view.version;
  return (
    <div className={classes.head}>
      <Text>
        By {authorNames.join(', ')}
        {submittedAt && (
          <>
            , in review since <Moment at={submittedAt} as="brief" />
          </>
        )}
      </Text>
    </div>
  );
};

const WhatChanges = ({ view }: { view: RuleReviewView }) => {
  const { version, inForce, parts } = view;
  const names = nameRuleParts(parts);
  if (version.withdraws || !inForce) return <RuleFacts rule={version.rule} names={names} />;
  return (
    <>
      <Title order={2} mb="xs">
        What changes
      </Title>
      <RuleComparison before={inForce} after={version.rule} names={names} />
      <Title order={2} mt="lg" mb="xs">
        The rule as it would be
      </Title>
      <RuleFacts rule={version.rule} names={names} />
    </>
  );
};

/** A rule as whoever reviews it reads it: what changes, whether it loosens, whom it touches, and what to do. */
export const RuleReview = ({ view, onApprove, onReturn }: RuleReviewProps) => {
  const { version, inForce, parts, effects } = view;
  const names = nameRuleParts(parts);
  const { loosens } = compareRules(inForce, version.withdraws ? null : version.rule);
  return (
    <>
      <Head view={view} />
      <LoosensNote loosens={loosens} names={names} because={version.loosenedBecause} />
      <div className={classes.sides}>
        <div>
          <WhatChanges view={view} />
        </div>
        <div className={classes.beside}>
          <RuleEffectsView effects={effects} names={names} />
        </div>
      </div>
      <div className={classes.decide}>
        <ReviewRuleForm view={view} onApprove={onApprove} onReturn={onReturn} />
      </div>
    </>
  );
};
