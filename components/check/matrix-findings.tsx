'use client';

import { Button, Text, Title } from '@mantine/core';
import { useState } from 'react';
import { type FindingGroup, groupFindings } from '@/components/check/group-findings';
import { madeUpSheetAddress } from '@/components/check/made-up-sheet-address';
import { languageName } from '@/components/shell/language-name';
import { TextLink } from '@/components/shell/links';
import { type FindingSheet, type MatrixFinding, matrixFindingKinds } from '@/lib/domain/check/matrix-finding';
import classes from './check.module.css';

type MatrixFindingsProps = {
  topicId: string;
  /** The topic's own language, which goes without saying. */
  language: string;
  findings: readonly MatrixFinding[];
  titleOf: Readonly<Record<string, string>>;
};

const paperWords: Record<FindingSheet['paper'], string> = { a4: 'A4', letter: 'Letter' };

const formatWords = (sheet: FindingSheet, language: string): string =>
  [
    `${sheet.printSize} pt`,
    paperWords[sheet.paper],
    ...(sheet.language === language ? [] : [languageName(sheet.language)]),
  ].join(', ');

const shownFirst = 5;

const Sheets = ({
  sheets,
  topicId,
  language,
}: { sheets: FindingSheet[] } & Pick<MatrixFindingsProps, 'topicId' | 'language'>) => {
  const [isWhole, setIsWhole] = useState(false);
  const shown = isWhole ? sheets : sheets.slice(0, shownFirst);
  return (
    <>
      <ul className={classes.sheets}>
        {shown.map((sheet) => (
          <li key={JSON.stringify(sheet)}>
            <TextLink href={madeUpSheetAddress(topicId, sheet)} fz="sm">
              {sheet.profileLabel || 'Nothing of note'}
            </TextLink>
            <Text size="sm" c="dimmed">
              {formatWords(sheet, language)}
              {sheet.profiles > 1 && `, and ${sheet.profiles - 1} more with this very sheet`}
            </Text>
          </li>
        ))}
      </ul>
      {sheets.length > shownFirst && (
        <Button variant="subtle" size="compact-sm" aria-expanded={isWhole} onClick={() => setIsWhole(!isWhole)}>
          {isWhole ? `Show the first ${shownFirst}` : `Show all ${sheets.length} sheets`}
        </Button>
      )}
    </>
  );
};

const Group = ({ group, titleOf, ...rest }: { group: FindingGroup } & Omit<MatrixFindingsProps, 'findings'>) => (
  <li>
    <Text fw={600}>{group.words}</Text>
    {group.adviceKeys.length > 0 && (
      <Text size="sm" c="dimmed">
        {group.adviceKeys.map((key) => `${titleOf[key] ?? key} (${key})`).join(' · ')}
      </Text>
    )}
    {group.sheets.length > 0 && <Sheets sheets={group.sheets} {...rest} />}
  </li>
);

const groupsShown = 8;

/** What a run found, by kind and by advice, each with the sheets that show it. */
export const MatrixFindings = ({ findings, ...rest }: MatrixFindingsProps) => {
  const [whole, setWhole] = useState<ReadonlySet<string>>(new Set());
  return groupFindings(findings).map(({ kind, count, groups }) => {
    const isWhole = whole.has(kind);
    return (
      <section key={kind} aria-labelledby={`findings-${kind}`} className={classes.kind}>
        <Title order={2} id={`findings-${kind}`}>
          {matrixFindingKinds[kind].title}: {count}
        </Title>
        <Text c="dimmed" size="sm">
          {matrixFindingKinds[kind].says}.
        </Text>
        <ul className={classes.groups}>
          {(isWhole ? groups : groups.slice(0, groupsShown)).map((group) => (
            <Group key={group.words + group.adviceKeys.join(' ')} group={group} {...rest} />
          ))}
        </ul>
        {groups.length > groupsShown && !isWhole && (
          <Button variant="default" size="compact-md" onClick={() => setWhole(new Set([...whole, kind]))}>
            Show all {groups.length}
          </Button>
        )}
      </section>
    );
  });
};
