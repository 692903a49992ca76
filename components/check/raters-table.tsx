'use client';

import { Table, Text } from '@mantine/core';
import { ScoreLine } from '@/components/check/score-line';
import { Moment } from '@/components/shell/moment';
import { answerWords, type Instrument, type Rating, toAnswers } from '@/lib/domain/check/rating';
import { ratingInstruments } from '@/lib/domain/check/rating-instruments';
import classes from './rating.module.css';

type RatersTableProps = {
  instrument: Instrument;
  ratings: readonly Rating[];
  /** Of the content now. */
  revision: string;
  /** Numbers of the questions that raters answer otherwise. */
  differing: ReadonlySet<number>;
};

const Answer = ({ rating, number }: { rating: Rating; number: number }) => {
  const given = rating.answers[number];
  if (!given) return <Text size="sm">Follows from others</Text>;
  return (
    <>
      <Text size="sm">{answerWords[given.answer]}</Text>
      {given.reason && (
        <Text size="sm" c="dimmed">
          {given.reason}
        </Text>
      )}
    </>
  );
};

/** Who rated how, side by side, with the scores on top. */
export const RatersTable = ({ instrument, ratings, revision, differing }: RatersTableProps) => {
  const { title, items, scoresOf } = ratingInstruments[instrument];
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls sideways must be reached with the keyboard.
    <section className={classes.table} tabIndex={0} aria-label={`${title}, rater by rater`}>
      <Table verticalSpacing={6} horizontalSpacing="sm" miw={420}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th scope="col">Question</Table.Th>
            {ratings.map((rating) => (
              <Table.Th key={rating.id} scope="col">
                {rating.raterName}
                <Text size="sm" c="dimmed" fw={400}>
                  <Moment at={rating.at} as="day" />
                  {rating.revision !== revision && ', older content: does not count'}
                </Text>
                <Text size="sm" fw={400}>
                  <ScoreLine scores={scoresOf(toAnswers(rating.answers))} />
                </Text>
              </Table.Th>
            ))}
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {items.map(({ number, asks }) => (
            <Table.Tr key={number}>
              <Table.Th scope="row" fw={400}>
                <Text size="sm" className={differing.has(number) ? (classes.differs ?? '') : ''}>
                  {number}. {asks} {differing.has(number) && '(answered otherwise)'}
                </Text>
              </Table.Th>
              {ratings.map((rating) => (
                <Table.Td key={rating.id}>
                  <Answer rating={rating} number={number} />
                </Table.Td>
              ))}
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </section>
  );
};
