import { Table, Text } from '@mantine/core';
import { Fragment } from 'react';
import { languageName } from '@/components/shell/language-name';
import { TextLink } from '@/components/shell/links';
import { shortCivilDate } from '@/components/shell/written-date';
import { ReviewMark } from '@/components/text/review-mark';
import { textAddress } from '@/components/text/text-address';
import { WorkLine } from '@/components/text/work-line';
import type { TextLine } from '@/lib/domain/content/text-line';
import type { Readiness } from '@/lib/domain/content/translation';
import classes from './text-list.module.css';

const readinessWords: Record<Readiness, string> = {
  ready: 'ready',
  unreviewed: 'not reviewed',
  stale: 'stale',
  missing: 'missing',
};

type TextTableProps = {
  topicId: string;
  sections: readonly { id: string; title: string }[];
  lines: readonly TextLine[];
};

/** Work on translations is told beside its language; what a pack brought waits for nobody in particular. */
const shownWork = (line: TextLine) => line.open.filter(({ kind }) => kind === 'source');

const State = ({ topicId, line }: { topicId: string; line: TextLine }) => (
  <div className={classes.state}>
    {shownWork(line).map((work) => (
      <div key={work.versionId}>
        <WorkLine topicId={topicId} name={line.name} work={work} />
      </div>
    ))}
    {line.inForce === null && line.withdrawnAt !== null && <div>Withdrawn {shortCivilDate(line.withdrawnAt)}</div>}
    {line.inForce !== null && shownWork(line).length === 0 && <div className={classes.soft}>In force</div>}
  </div>
);

const Row = ({ topicId, line }: { topicId: string; line: TextLine }) => (
  <Table.Tr>
    <Table.Td>
      <TextLink href={textAddress(topicId, line.name)} fw={600} className={classes.title ?? ''}>
        {line.title}
      </TextLink>
      <Text size="xs" c="dimmed">
        {line.adviceTitle}
      </Text>
    </Table.Td>
    <Table.Td>
      <State topicId={topicId} line={line} />
    </Table.Td>
    <Table.Td data-label="Owner">
      {line.owner.name}
      {line.owner.left && (
        <span className={classes.mark} data-tone="caution">
          , left
        </span>
      )}
    </Table.Td>
    <Table.Td data-label="Next review">{line.inForce && <ReviewMark {...line.inForce} />}</Table.Td>
    <Table.Td>
      <div className={classes.languages}>
        {line.languages.map(({ language, readiness }) => (
          <div key={language} className={classes.mark} data-tone={readiness === 'stale' ? 'caution' : 'plain'}>
            {languageName(language)}: {readinessWords[readiness]}
          </div>
        ))}
      </div>
    </Table.Td>
  </Table.Tr>
);

/** A topic's texts, section by section, as they stand on the sheet. */
export const TextTable = ({ topicId, sections, lines }: TextTableProps) => (
  <Table className={classes.table ?? ''} aria-label="Texts" verticalSpacing={6} horizontalSpacing="sm">
    <Table.Thead>
      <Table.Tr>
        <Table.Th scope="col">Text</Table.Th>
        <Table.Th scope="col">State</Table.Th>
        <Table.Th scope="col">Owner</Table.Th>
        <Table.Th scope="col">Next review</Table.Th>
        <Table.Th scope="col">Languages</Table.Th>
      </Table.Tr>
    </Table.Thead>
    <Table.Tbody>
      {sections.map(({ id, title }) => {
        const own = lines.filter(({ section }) => section.id === id);
        if (own.length === 0) return null;
        return (
          <Fragment key={id}>
            <Table.Tr data-section="">
              <Table.Th colSpan={5} scope="colgroup">
                {title} <span className={classes.count}>{own.length}</span>
              </Table.Th>
            </Table.Tr>
            {own.map((line) => (
              <Row key={line.name} topicId={topicId} line={line} />
            ))}
          </Fragment>
        );
      })}
    </Table.Tbody>
  </Table>
);
