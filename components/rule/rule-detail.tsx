'use client';

import { Button, Group, Text } from '@mantine/core';
import { useState } from 'react';
import { OpenWorkLine } from '@/components/rule/open-work-line';
import { ruleRecallAddress } from '@/components/rule/rule-address';
import { RuleFacts } from '@/components/rule/rule-facts';
import { RuleHistory } from '@/components/rule/rule-history';
import { WithdrawRuleForm } from '@/components/rule/withdraw-rule-form';
import { LinkButton } from '@/components/shell/links';
import { Moment } from '@/components/shell/moment';
import { nameRuleParts } from '@/lib/domain/rule/rule-parts';
import type { RuleView } from '@/lib/domain/rule/rule-views';
import classes from './rule-page.module.css';

type RuleDetailProps = {
  view: RuleView;
  busy: boolean;
  failure: string | null;
  onChange: () => void;
  onWithdraw: (reason: string) => Promise<string | null>;
};

const stateWords: Record<RuleView['state'], string> = {
  'in-force': 'In force since',
  withdrawn: 'Withdrawn',
  new: 'Not in force yet',
};

const Standing = ({ view }: { view: RuleView }) => {
  const { state, since, number, open, topicId, rule } = view;
  return (
    <div className={classes.head}>
      <Text>
        {stateWords[state]} {since && <Moment at={since} as="day" />}
        {state === 'in-force' && `, version ${number}`}
      </Text>
      {open && <OpenWorkLine topicId={topicId} ruleId={rule.id} open={open} />}
    </div>
  );
};

const Actions = ({ view, busy, failure, onChange, onWithdraw }: RuleDetailProps) => {
  const [withdrawing, setWithdrawing] = useState(false);
  const { state, open, mayWrite, mayWithdraw, mayRecall, rule } = view;
  const isInForce = state === 'in-force';
  if (withdrawing)
    return <WithdrawRuleForm ruleId={rule.id} onAsk={onWithdraw} onCancel={() => setWithdrawing(false)} />;
  return (
    <>
      <Group gap="xs" mt="md">
        {isInForce && mayWrite && open?.state !== 'clinical-review' && (
          <Button loading={busy} onClick={onChange}>
            {open ? 'Go on with the draft' : 'Change'}
          </Button>
        )}
        {isInForce && mayWithdraw && !open && (
          <Button variant="default" onClick={() => setWithdrawing(true)}>
            Withdraw
          </Button>
        )}
        {state !== 'new' && mayRecall && (
          <LinkButton href={ruleRecallAddress(rule.id)} variant="default">
            Recall the advice it is about
          </LinkButton>
        )}
      </Group>
      {failure && (
        <Text role="alert" mt="xs" c="red">
          {failure}
        </Text>
      )}
    </>
  );
};

/** A rule with what can be done about it, and everything that it ever said. */
export const RuleDetail = (props: RuleDetailProps) => {
  const { view } = props;
  const names = nameRuleParts(view.parts);
  return (
    <>
      <Standing view={view} />
      <div className={classes.sides}>
        <div>
          <RuleFacts rule={view.rule} names={names} />
          <Actions {...props} />
        </div>
        <RuleHistory versions={view.versions} names={names} />
      </div>
    </>
  );
};
