'use client';

import { Button, Text, Title, UnstyledButton } from '@mantine/core';
import { IconAlertTriangleFilled, IconInfoCircle } from '@tabler/icons-react';
import { useId } from 'react';
import type { DraftCheck } from '@/lib/domain/content/draft-check';
import { describeFinding, type FindingPlace, type TextFinding } from '@/lib/domain/content/text-finding';
import classes from './check.module.css';

export type FoundPlace = { place: FindingPlace; quote: string };

type FindingListProps = Pick<DraftCheck, 'findings' | 'unprintable'> & {
  onShow: (found: FoundPlace) => void;
  onReplace: (found: FoundPlace, offer: string) => void;
};

type Line = FoundPlace & { words: string; offers: string[]; severity: TextFinding['severity'] };

const toLines = ({ findings, unprintable }: Pick<DraftCheck, 'findings' | 'unprintable'>): Line[] => [
  ...unprintable.map(
    ({ character, name, place }): Line => ({
      severity: 'must',
      place,
      quote: character,
      words: `“${character}” (${name}) can’t be printed: no font of the sheet has it. Write it in other words.`,
      offers: [],
    }),
  ),
  ...findings.map((finding): Line => {
    const { severity, place, quote } = finding;
    return {
      severity,
      place,
      quote,
      words: describeFinding(finding),
      offers: 'offers' in finding ? finding.offers : [],
    };
  }),
];

const Offers = ({ line, onReplace }: { line: Line; onReplace: FindingListProps['onReplace'] }) => (
  <div className={classes.offers}>
    {line.offers.map((offer) => (
      <Button
        key={offer}
        size="compact-sm"
        variant="default"
        aria-label={`Put “${offer}” in the place of “${line.quote}”`}
        onClick={() => onReplace(line, offer)}
      >
        {offer}
      </Button>
    ))}
  </div>
);

const Group = ({
  title,
  lines,
  ...acts
}: { title: string; lines: Line[] } & Omit<FindingListProps, keyof DraftCheck>) => {
  const id = useId();
  if (lines.length === 0) return null;
  const Icon = lines[0]?.severity === 'must' ? IconAlertTriangleFilled : IconInfoCircle;
  return (
    <div>
      <Title order={3} id={id}>
        {title} <span className={classes.count}>{lines.length}</span>
      </Title>
      <ul className={classes.findings} aria-labelledby={id}>
        {lines.map((line, index) => (
          <li key={String(index)} data-severity={line.severity}>
            <Icon size={14} aria-hidden />
            <div>
              {line.place.in === 'block' ? (
                <Text size="sm">{line.words}</Text>
              ) : (
                <UnstyledButton className={classes.finding} onClick={() => acts.onShow(line)}>
                  {line.words}
                </UnstyledButton>
              )}
              {line.offers.length > 0 && <Offers line={line} onReplace={acts.onReplace} />}
            </div>
          </li>
        ))}
      </ul>
    </div>
  );
};

/** What a reader would stumble over; each leads to its place in the text, and some have better words to offer. */
export const FindingList = ({ findings, unprintable, ...acts }: FindingListProps) => {
  const lines = toLines({ findings, unprintable });
  if (lines.length === 0)
    return <Text size="sm">Nothing to change: plain words, short sentences, all of it prints.</Text>;
  return (
    <div className={classes.groups}>
      <Group
        title="To change before it is published"
        lines={lines.filter(({ severity }) => severity === 'must')}
        {...acts}
      />
      <Group title="To look at" lines={lines.filter(({ severity }) => severity === 'should')} {...acts} />
    </div>
  );
};
