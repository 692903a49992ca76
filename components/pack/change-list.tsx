'use client';

import { Title } from '@mantine/core';
import { useState } from 'react';
import { WordDiff } from '@/components/content/word-diff';
import type { PackChange } from '@/lib/domain/content/compare-libraries';
import { type PackPartName, packPartNames } from '@/lib/domain/content/pack-parts';
import classes from './pack.module.css';

const headings: Record<PackPartName, string> = {
  topic: 'The topic itself',
  block: 'Texts',
  rule: 'Safety rules',
  'danger sign': 'Danger signs',
  contradiction: 'Contradictions',
  advice: 'Advice keys',
  translation: 'Translations',
  phrase: 'Translated phrases',
  figure: 'Drawings',
  source: 'Sources',
  preset: 'Presets',
  vocabulary: 'What a profile can hold',
};

const kindWords: Record<PackChange['kind'], string> = { added: 'New', changed: 'Changed', removed: 'Gone' };

/** The difference is worked out only once somebody wants to see it: a whole topic has hundreds. */
const Change = ({ change: { kind, id, title, before, after } }: { change: PackChange }) => {
  const [opened, setOpened] = useState(false);
  return (
    <details onToggle={(event) => setOpened(event.currentTarget.open)}>
      <summary>
        <span className={classes.kind} data-kind={kind}>
          {kindWords[kind]}
        </span>
        <span>
          {title}
          {!id.endsWith(title) && <span className={classes.kind}> {id}</span>}
        </span>
      </summary>
      {opened && (
        <div className={classes.diff}>
          <WordDiff before={before} after={after} />
        </div>
      )}
    </details>
  );
};

/** What an import would change, part by part, what matters most to a sheet first. */
export const ChangeList = ({ changes }: { changes: readonly PackChange[] }) =>
  packPartNames.flatMap((part) => {
    const own = changes.filter((change) => change.part === part);
    if (own.length === 0) return [];
    return [
      <section key={part} className={classes.group} aria-labelledby={`part-${part.replace(' ', '-')}`}>
        <Title order={2} id={`part-${part.replace(' ', '-')}`} mb="xs">
          {headings[part]}, {own.length}
        </Title>
        <ul className={classes.changes}>
          {own.map((change) => (
            <li key={change.id}>
              <Change change={change} />
            </li>
          ))}
        </ul>
      </section>,
    ];
  });
