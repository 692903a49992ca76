'use client';

import { NativeSelect, Text, Title } from '@mantine/core';
import { useState } from 'react';
import { Moment } from '@/components/shell/moment';
import { VersionCompare } from '@/components/text/version-compare';
import { sayFacts } from '@/lib/domain/content/compare-facts';
import type { TextVersion } from '@/lib/domain/content/text-version';
import type { FactWords } from '@/lib/domain/content/text-view';
import { versionStateWords } from '@/lib/domain/content/version-state';
import classes from './text.module.css';

type TextHistoryProps = { versions: readonly TextVersion[]; words: FactWords };

const written = ({ origin, authorNames }: TextVersion): string =>
  origin === 'pack' ? 'Brought by a pack' : `Written by ${authorNames.join(', ')}`;

const VersionRow = ({ version, words }: { version: TextVersion; words: FactWords }) => (
  <li>
    <div>
      <b>Version {version.number}</b>: {versionStateWords[version.state].toLowerCase()}
      <Text size="sm" c="dimmed">
        {written(version)}
        {version.reviewerName && `, approved by ${version.reviewerName}`}
        {version.endReason && `. Why it was taken out of use: ${version.endReason}`}
      </Text>
    </div>
    <Text size="sm" c="dimmed">
      {version.publishedAt ? (
        <>
          <Moment at={version.publishedAt} as="day" />
          {version.endedAt && (
            <>
              {' '}
              to <Moment at={version.endedAt} as="day" />
            </>
          )}
        </>
      ) : (
        <>
          Last written <Moment at={version.updatedAt} as="brief" />
        </>
      )}
    </Text>
    <details>
      <summary>Read version {version.number}</summary>
      <div className={classes.old}>
        <b>{version.draft.title}</b>
        <p className={classes.markdown}>{version.draft.markdown}</p>
        <dl className={classes.facts}>
          {sayFacts(version.draft, words).map(({ label, value }) => [
            <dt key={label}>{label}</dt>,
            <dd key={`${label} value`}>{value}</dd>,
          ])}
        </dl>
      </div>
    </details>
  </li>
);

const named = ({ number, state }: TextVersion): string =>
  `Version ${number} (${versionStateWords[state].toLowerCase()})`;

const Comparison = ({ versions, words }: TextHistoryProps) => {
  const [newest, before] = versions;
  const [left, setLeft] = useState(before?.id ?? '');
  const [right, setRight] = useState(newest?.id ?? '');
  const one = versions.find(({ id }) => id === left);
  const other = versions.find(({ id }) => id === right);
  const options = versions.map((version) => ({ value: version.id, label: named(version) }));
  return (
    <div className={classes.compare}>
      <div className={classes.picks}>
        <NativeSelect
          label="From"
          value={left}
          data={options}
          onChange={(event) => setLeft(event.currentTarget.value)}
        />
        <NativeSelect
          label="To"
          value={right}
          data={options}
          onChange={(event) => setRight(event.currentTarget.value)}
        />
      </div>
      {one && other && <VersionCompare before={one.draft} after={other.draft} words={words} />}
    </div>
  );
};

/** Every version that there ever was, each readable, and any two of them side by side. */
export const TextHistory = ({ versions, words }: TextHistoryProps) => (
  <>
    <section aria-labelledby="history-title">
      <Title order={2} id="history-title" mb="xs">
        History
      </Title>
      <ul className={classes.history}>
        {versions.map((version) => (
          <VersionRow key={version.id} version={version} words={words} />
        ))}
      </ul>
    </section>
    {versions.length > 1 && (
      <section aria-labelledby="compare-title">
        <Title order={2} id="compare-title" mb="xs">
          Compare two versions
        </Title>
        <Comparison versions={versions} words={words} />
      </section>
    )}
  </>
);
