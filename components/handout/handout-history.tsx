import { Anchor, Group, Text } from '@mantine/core';
import { type HandoutSummary, Overrides, Said } from '@/components/handout/handout-said';
import { EmptyState } from '@/components/shell/empty-state';
import { TextLink } from '@/components/shell/links';
import { writtenMoment } from '@/components/shell/written-date';
import classes from './lists.module.css';

const printWords = ({ pages, printSize }: HandoutSummary): string =>
  `${pages === 1 ? '1 page' : `${pages} pages`}, ${printSize} pt`;

const Handout = ({ handout }: { handout: HandoutSummary }) => (
  <li className={classes.handout}>
    <div className={classes.handoutHead}>
      <Text>
        <TextLink href={`/handouts/${handout.id}`} fw={600}>
          {handout.title}
        </TextLink>{' '}
        <Text span size="sm" c="dimmed">
          {writtenMoment(handout.issuedAt)}, by {handout.issuedBy}. {printWords(handout)}, {handout.languageName}.
        </Text>
      </Text>
      <Group gap="md">
        <Anchor size="sm" href={`/api/v1/handouts/${handout.id}/pdf`} target="_blank" rel="noopener">
          Reprint
        </Anchor>
        <TextLink size="sm" href={`/handouts/${handout.id}`}>
          Open the sheet
        </TextLink>
      </Group>
    </div>
    <Said sections={handout.said} />
    <Overrides overrides={handout.overrides} />
  </li>
);

/** What this patient was given, newest first, and what each sheet said. */
export const HandoutHistory = ({
  handouts,
  newAddress,
}: {
  handouts: readonly HandoutSummary[];
  newAddress: string;
}) =>
  handouts.length === 0 ? (
    <EmptyState
      title="Nothing given yet"
      text="Each sheet you issue is listed here with what it said, to open and print again."
    >
      <TextLink href={newAddress}>New handout</TextLink>
    </EmptyState>
  ) : (
    <ul className={classes.history} aria-label="Handouts given">
      {handouts.map((handout) => (
        <Handout key={handout.id} handout={handout} />
      ))}
    </ul>
  );
