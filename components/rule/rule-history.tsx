'use client';

import { NativeSelect, Text, Title } from '@mantine/core';
import { useState } from 'react';
import { RuleComparison } from '@/components/rule/rule-comparison';
import { Moment } from '@/components/shell/moment';
import { versionStateWords } from '@/lib/domain/content/version-state';
import type { RuleNames } from '@/lib/domain/rule/rule-parts';
import type { RuleVersion } from '@/lib/domain/rule/rule-version';
import classes from './rule-page.module.css';

type RuleHistoryProps = { versions: readonly RuleVersion[]; names: RuleNames };

const stateOf = ({ withdraws, state }: RuleVersion): string => {
  if (!withdraws) return versionStateWords[state];
  return state === 'withdrawn' ? 'Withdrawal' : `Withdrawal, ${versionStateWords[state].toLowerCase()}`;
};

/** From when to when it held; of a withdrawal, when it was agreed to; of what is open, when it was last changed. */
const Span = ({ version }: { version: RuleVersion }) => {
  const { publishedAt, updatedAt, endedAt, withdraws } = version;
  if (!publishedAt)
    return (
      <>
        last changed <Moment at={updatedAt} as="brief" />
      </>
    );
  if (withdraws)
    return (
      <>
        agreed on <Moment at={publishedAt} as="day" />
      </>
    );
  return (
    <>
      in force from <Moment at={publishedAt} as="day" />
      {endedAt && (
        <>
          {' '}
          to <Moment at={endedAt} as="day" />
        </>
      )}
    </>
  );
};

const Version = ({ version }: { version: RuleVersion }) => {
  const { number, origin, authorNames, reviewerName, loosenedBecause } = version;
  return (
    <li>
      <Text>
        <b>Version {number}</b> · {stateOf(version)} · <Span version={version} />
      </Text>
      <Text size="sm" c="dimmed">
        {origin === 'pack' ? 'Came with the topic’s pack' : `Written by ${authorNames.join(', ')}`}
        {reviewerName && `, approved by ${reviewerName}`}
      </Text>
      {loosenedBecause && <Text size="sm">Why it may be looser: {loosenedBecause}</Text>}
    </li>
  );
};

const Compare = ({ versions, names }: RuleHistoryProps) => {
  const [afterId, setAfterId] = useState(versions[0]?.id ?? '');
  const [beforeId, setBeforeId] = useState(versions[1]?.id ?? '');
  const ruleOf = (wanted: string) => {
    const found = versions.find(({ id }) => id === wanted);
    return found && !found.withdraws ? found.rule : null;
  };
  const options = versions.map((version) => (
    <option key={version.id} value={version.id}>
      Version {version.number}, {stateOf(version).toLowerCase()}
    </option>
  ));
  return (
    <>
      <div className={classes.compare}>
        <NativeSelect
          label="Compare"
          value={beforeId}
          onChange={({ currentTarget }) => setBeforeId(currentTarget.value)}
        >
          {options}
        </NativeSelect>
        <NativeSelect label="With" value={afterId} onChange={({ currentTarget }) => setAfterId(currentTarget.value)}>
          {options}
        </NativeSelect>
      </div>
      <RuleComparison before={ruleOf(beforeId)} after={ruleOf(afterId)} names={names} />
    </>
  );
};

/** Every version that a rule had, each readable, any compared with any. */
export const RuleHistory = ({ versions, names }: RuleHistoryProps) => (
  <section aria-labelledby="history-title">
    <Title order={2} id="history-title" mb="xs">
      History
    </Title>
    <ul className={classes.history} aria-label="Versions">
      {versions.map((version) => (
        <Version key={version.id} version={version} />
      ))}
    </ul>
    {versions.length > 1 && <Compare versions={versions} names={names} />}
  </section>
);
